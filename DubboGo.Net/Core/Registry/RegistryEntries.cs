namespace DubboGo.Net;

/// <summary>What kind of entry a registered URL is, and how registries are named.</summary>
internal static class RegistryEntries
{
    /// <summary>The folder, or the node, that Dubbo puts a URL under.</summary>
    public static string CategoryOf(DubboUrl url) => url["category"] is { Length: > 0 } category ? category : url.Protocol switch
    {
        "consumer" => "consumers",
        "override" or "absent" => "configurators",
        "condition" or "script" or "route" => "routers",
        _ => "providers",
    };

    /// <summary>A registry's whole address as errors and log messages name it: all of it but credentials.</summary>
    public static string NameOf(IRegistry registry)
    {
        var url = registry.Url.Without("username", "password");
        return new DubboUrl(url.Protocol, url.Host, url.Port, url.Path, url.Parameters).ToString();
    }

    /// <summary>Sorts the URLs of one service, distinct and in a stable order.</summary>
    public static RegistrySnapshot ToSnapshot(IEnumerable<DubboUrl> urls)
    {
        var byCategory = urls.Distinct().OrderBy(url => url.ToString(), StringComparer.Ordinal).ToLookup(CategoryOf);
        return new([.. byCategory["providers"]], [.. byCategory["configurators"]], [.. byCategory["routers"]]);
    }
}
