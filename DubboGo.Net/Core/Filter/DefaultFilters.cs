namespace DubboGo.Net;

/// <summary>Names of the filters that a chain holds unless its configuration says otherwise, in the order in which they were added.</summary>
internal sealed class DefaultFilters
{
    // Guards _entries.
    private readonly Lock _lock = new();
    private readonly List<(string Name, FilterScope Scope)> _entries = [];

    public void Add(string name, FilterScope scope)
    {
        lock (_lock)
        {
            _entries.RemoveAll(entry => entry.Name == name);
            _entries.Add((name, scope));
        }
    }

    public void AddAll(DefaultFilters other)
    {
        (string Name, FilterScope Scope)[] entries;
        lock (other._lock) entries = [.. other._entries];
        foreach (var (name, scope) in entries) Add(name, scope);
    }

    public IReadOnlyList<string> In(FilterScope scope)
    {
        lock (_lock) return [.. _entries.Where(entry => entry.Scope.HasFlag(scope)).Select(entry => entry.Name)];
    }
}
