namespace DubboGo.Net;

/// <summary>
/// Dubbo's list of filters: <c>a,b,-c,default</c>. The defaults stand where <c>default</c> does, else in front; <c>-c</c> removes one of
/// them, <c>-default</c> all.
/// </summary>
internal static class FilterNames
{
    private const string Default = "default";

    public static IReadOnlyList<string> Resolve(string? list, IReadOnlyList<string> defaults)
    {
        string[] names = (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var removed = names.Where(name => name.StartsWith('-')).Select(name => name[1..]).ToHashSet(StringComparer.Ordinal);
        var kept = removed.Contains(Default) ? [] : defaults.Where(name => !removed.Contains(name));
        var chosen = names.Where(name => !name.StartsWith('-'));
        if (!names.Contains(Default)) chosen = chosen.Prepend(Default);
        return [.. chosen.SelectMany(name => name == Default ? kept : [name]).Distinct(StringComparer.Ordinal)];
    }
}
