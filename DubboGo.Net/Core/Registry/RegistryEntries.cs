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

    /// <summary>A registry's address as errors name it: without credentials and parameters.</summary>
    public static string NameOf(IRegistry registry)
    {
        var url = registry.Url;
        return url.Path.Length > 0 ? $"{url.Protocol}://{url.Address}/{url.Path}" : $"{url.Protocol}://{url.Address}";
    }

    /// <summary>Sorts the URLs of one service, distinct and in a stable order.</summary>
    public static RegistrySnapshot ToSnapshot(IEnumerable<DubboUrl> urls)
    {
        var byCategory = urls.Distinct().OrderBy(url => url.ToString(), StringComparer.Ordinal).ToLookup(CategoryOf);
        return new([.. byCategory["providers"]], [.. byCategory["configurators"]], [.. byCategory["routers"]]);
    }
}
