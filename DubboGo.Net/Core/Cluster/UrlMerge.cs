namespace DubboGo.Net;

/// <summary>
/// A provider's URL with the reference's parameters laid over it, as Dubbo's <c>ClusterUtils.mergeUrl</c> does: the consumer decides how it
/// calls, the provider what it is.
/// </summary>
internal static class UrlMerge
{
    // What concerns only the provider's own threads and sockets.
    private static readonly string[] s_providerOnly =
        ["threadname", "threadpool", "corethreads", "threads", "queues", "alive", "transporter"];

    // What the consumer says of itself and not of the call.
    private static readonly HashSet<string> s_consumerOnly =
        new(StringComparer.Ordinal) { "release", "dubbo", "methods", "timestamp", "tag" };

    public static DubboUrl Merge(DubboUrl provider, DubboUrl reference)
    {
        var merged = new Dictionary<string, string>(provider.Parameters, StringComparer.Ordinal);
        foreach (string key in s_providerOnly)
        {
            merged.Remove(key);
            merged.Remove("default." + key);
        }
        foreach (var (key, value) in reference.Parameters)
        {
            if (Overrides(provider, key, value)) merged[key] = value;
        }
        if (provider["application"] is { } application) merged["remote.application"] = application;
        merged["check"] = "false";
        string path = provider.Path.Length > 0 ? provider.Path : reference.InterfaceName;
        return new DubboUrl(provider.Protocol, provider.Host, provider.Port, path, merged)
        {
            Username = provider.Username,
            Password = provider.Password,
        };
    }

    private static bool Overrides(DubboUrl provider, string key, string value) => key switch
    {
        // A pattern selects providers; it is no group or version to send.
        "group" or "version" => provider[key] is null && !ServiceMatch.IsPattern(value),
        "token" => provider[key] is null,
        _ => !s_consumerOnly.Contains(key),
    };
}
