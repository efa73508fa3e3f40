namespace DubboGo.Net;

/// <summary>The filters of one chain, found by the names in its configuration.</summary>
internal static class FilterSelection
{
    /// <exception cref="InvalidOperationException">A name is not known; the message lists those that are.</exception>
    public static IReadOnlyList<IFilter> Select(
        string? names, FilterScope scope, DubboExtensions extensions, ExtensionCache<IFilter> filters) =>
        [.. FilterNames.Resolve(names, extensions.Defaults.In(scope)).Select(filters.Get)];
}
