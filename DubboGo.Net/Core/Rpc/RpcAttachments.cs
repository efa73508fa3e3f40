using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DubboGo.Net;

/// <summary>
/// What travels beside arguments or result: names and values, mostly text, of any type that Hessian knows. Keeps the order of insertion;
/// few entries are the rule, so they are found by a scan. Not thread-safe.
/// </summary>
public sealed class RpcAttachments : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _entries;

    /// <summary>Makes an empty collection.</summary>
    public RpcAttachments() => _entries = [];

    internal RpcAttachments(IEnumerable<KeyValuePair<string, object?>> entries) => _entries = [.. entries];

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of <paramref name="name"/>; null where there is none. Setting null keeps the name with a null value.</summary>
    public object? this[string name]
    {
        get => TryGetValue(name, out object? value) ? value : null;
        set
        {
            int index = IndexOf(name);
            if (index < 0) _entries.Add(new(name, value));
            else _entries[index] = new(name, value);
        }
    }

    /// <summary>Looks for a value.</summary>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out object? value)
    {
        int index = IndexOf(name);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    /// <summary>The value of <paramref name="name"/> where it is text, else null.</summary>
    public string? GetString(string name) => this[name] as string;

    /// <summary>Removes an entry; false where there is none.</summary>
    public bool Remove(string name)
    {
        int index = IndexOf(name);
        if (index >= 0) _entries.RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Removes all entries.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>The entries in their order.</summary>
    public List<KeyValuePair<string, object?>>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    private int IndexOf(string name)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key == name) return i;
        }
        return -1;
    }
}
