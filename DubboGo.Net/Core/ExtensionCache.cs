using System.Diagnostics.CodeAnalysis;

namespace DubboGo.Net;

/// <summary>What one client or server has made from an <see cref="ExtensionTable{T}"/>: one instance per name. Thread-safe.</summary>
internal sealed class ExtensionCache<T>(ExtensionTable<T> table, ExtensionContext context)
    where T : class
{
    // Guards _made; factories run under it so that none runs twice, and they make no calls back.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, T> _made = new(StringComparer.Ordinal);

    /// <summary>Everything made so far.</summary>
    public IReadOnlyList<T> Made
    {
        get
        {
            lock (_lock) return [.. _made.Values];
        }
    }

    /// <summary>The instance that our own configuration names.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists those there are.</exception>
    public T Get(string name) => TryGet(name, out var instance) ? instance : throw table.Unknown(name);

    /// <summary>The instance that somebody else's URL names.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? instance)
    {
        lock (_lock)
        {
            if (_made.TryGetValue(name, out instance)) return true;
            if (!table.TryCreate(name, context, out instance)) return false;
            _made.Add(name, instance);
            return true;
        }
    }
}
