namespace Hessian2;

/// <summary>
/// A map that says which Java class it is on the wire, such as <c>java.util.TreeMap</c>. What untyped reading gives for maps of types that
/// .NET has no own for; a key that is null is <see cref="HessianNull.Instance"/>. In maps and sets that untyped reading
/// makes, numbers, strings, dates, enums and the like are equal by value, and instances of classes by identity: bytes of a stranger may
/// draw a graph whose own equality never ends. Not thread-safe.
/// </summary>
public sealed class HessianMap : Dictionary<object, object?>
{
    /// <summary>Makes an empty map.</summary>
    /// <param name="javaType">The Java type; null for <c>java.util.HashMap</c>.</param>
    /// <param name="comparer">Compares keys; null for their own equality.</param>
    public HessianMap(string? javaType, IEqualityComparer<object>? comparer = null)
        : base(comparer) => JavaType = javaType;

    /// <summary>The Java type; null for <c>java.util.HashMap</c>.</summary>
    public string? JavaType { get; }

    /// <summary>The value that a path such as <c>key.sku</c> names, see <see cref="HessianDocument.Get{T}"/>.</summary>
    /// <exception cref="KeyNotFoundException">The path names nothing.</exception>
    /// <exception cref="HessianException">The value cannot become the type.</exception>
    public T? Get<T>(string path, HessianOptions? options = null) => HessianDocument.Get<T>(this, path, options);

    /// <summary>As <see cref="Get{T}"/>; false where the path names nothing, or nothing that can become the type.</summary>
    public bool TryGet<T>(string path, out T? value, HessianOptions? options = null) => HessianDocument.TryGet(this, path, out value, options);

    /// <summary>A short text for logs, bounded in length and depth.</summary>
    public override string ToString() => HessianDocument.Describe(this);
}
