using System.Collections.Frozen;

namespace DubboGo.Net;

/// <summary>
/// One parameter of a URL, parsed once for every method that sets it for itself (<c>method.key</c>) and for all others (<c>key</c>).
/// Immutable.
/// </summary>
internal sealed class MethodValues<T>
{
    private readonly T _value;
    // Null is the rule: no method of the URL says anything of its own.
    private readonly FrozenDictionary<string, T>? _byMethod;

    private MethodValues(T value, FrozenDictionary<string, T>? byMethod) => (_value, _byMethod) = (value, byMethod);

    /// <summary>The value for the method called.</summary>
    public T For(Invocation invocation) =>
        _byMethod is not null && _byMethod.TryGetValue(invocation.MethodName, out var value) ? value : _value;

    /// <summary>Parses; what <paramref name="parse"/> refuses by null is as if it were not there.</summary>
    public static MethodValues<T> From(DubboUrl url, string key, T otherwise, Func<string, (bool Ok, T Value)> parse)
    {
        var byMethod = new Dictionary<string, T>(StringComparer.Ordinal);
        string ending = "." + key;
        foreach (var (name, text) in url.Parameters)
        {
            if (!name.EndsWith(ending, StringComparison.Ordinal) || name == "default" + ending) continue;
            if (parse(text) is (true, var own)) byMethod[name[..^ending.Length]] = own;
        }
        var value = url[key] is { } all && parse(all) is (true, var shared) ? shared : otherwise;
        return new(value, byMethod.Count == 0 ? null : byMethod.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
