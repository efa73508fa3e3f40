using System.Diagnostics.CodeAnalysis;

namespace Getty;

/// <summary>
/// What a program attaches to a session. Thread-safe; reading takes no lock. Cleared when the session has closed: from
/// then on every attribute is absent and setting one does nothing.
/// </summary>
public sealed class SessionAttributes
{
    // Guards writes; readers take the array as it is. Null once cleared.
    private readonly Lock _gate = new();
    private KeyValuePair<object, object?>[]? _pairs = [];

    internal SessionAttributes()
    {
    }

    /// <summary>The value under <paramref name="key"/>, or the default of its type.</summary>
    public TValue? Get<TValue>(SessionKey<TValue> key) => TryGet(key, out TValue? value) ? value : default;

    /// <summary>Looks for the value under <paramref name="key"/>.</summary>
    public bool TryGet<TValue>(SessionKey<TValue> key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var pairs = Volatile.Read(ref _pairs);
        int at = IndexOf(pairs, key);
        value = at < 0 ? default : (TValue?)pairs![at].Value;
        return at >= 0;
    }

    /// <summary>Sets the value under <paramref name="key"/>.</summary>
    public void Set<TValue>(SessionKey<TValue> key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_pairs is null) return;
            var without = Without(_pairs, key);
            Volatile.Write(ref _pairs, [.. without, new(key, value)]);
        }
    }

    /// <summary>Takes the value under <paramref name="key"/> away; false when there was none.</summary>
    public bool Remove<TValue>(SessionKey<TValue> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (IndexOf(_pairs, key) < 0) return false;
            Volatile.Write(ref _pairs, [.. Without(_pairs!, key)]);
            return true;
        }
    }

    internal void Clear()
    {
        lock (_gate) Volatile.Write(ref _pairs, null);
    }

    private static int IndexOf(KeyValuePair<object, object?>[]? pairs, object key)
    {
        for (int i = 0; i < pairs?.Length; i++)
        {
            if (ReferenceEquals(pairs[i].Key, key)) return i;
        }
        return -1;
    }

    private static IEnumerable<KeyValuePair<object, object?>> Without(KeyValuePair<object, object?>[] pairs, object key) =>
        pairs.Where(pair => !ReferenceEquals(pair.Key, key));
}
