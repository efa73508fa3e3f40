namespace DubboGo.Net;

/// <summary>
/// Whether a provider serves a reference, by the rules of Dubbo's <c>UrlUtils.isMatch</c>: <c>*</c>, lists, and empty for none.
/// </summary>
internal static class ServiceMatch
{
    private const string Any = "*";

    /// <summary>Null where it does; else why it does not, for the error that a caller without provider gets.</summary>
    public static string? Explain(DubboUrl reference, DubboUrl provider)
    {
        if (!IsInterface(reference.InterfaceName, provider.InterfaceName)) return $"its interface is '{provider.InterfaceName}'";
        if (provider["category"] is { } category and not ("providers" or Any)) return $"its category is '{category}'";
        if (!provider.GetBoolean("enabled", true) && reference["enabled"] != Any) return "it is not enabled";
        if (provider.GetBoolean("disabled", false)) return "it is disabled";
        if (!IsGroup(reference["group"], provider["group"])) return $"its group is '{provider["group"]}'";
        if (!IsVersion(reference["version"], provider["version"])) return $"its version is '{provider["version"]}'";
        bool isProtocol = reference["protocol"] is not { Length: > 0 } wanted || Lists(wanted, provider.Protocol);
        return isProtocol ? null : $"its protocol is '{provider.Protocol}'";
    }

    /// <summary>True for <c>*</c> and lists: what selects providers but is no group or version itself.</summary>
    public static bool IsPattern(string? text) => text is not null && (text == Any || text.Contains(','));

    public static bool IsGroup(string? wanted, string? offered) =>
        wanted == Any || (wanted ?? "") == (offered ?? "") || Lists(wanted, offered ?? "");

    public static bool IsVersion(string? wanted, string? offered) =>
        wanted == Any || Version(wanted) == Version(offered) || (wanted is not null && Lists(wanted, offered ?? ""));

    private static bool IsInterface(string wanted, string offered) => wanted == Any || offered == Any || wanted == offered;

    private static string Version(string? text) => text is null or "0.0.0" ? "" : text;

    private static bool Lists(string? list, string value)
    {
        foreach (var part in (list ?? "").AsSpan().Split(','))
        {
            if (list.AsSpan(part).Trim().SequenceEqual(value)) return list!.Length > 0;
        }
        return false;
    }
}
