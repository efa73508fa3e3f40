namespace Hessian2;

/// <summary>
/// A list that says which Java class it is on the wire, such as <c>java.util.LinkedList</c> or <c>[org.example.Unknown</c>. What untyped
/// reading gives for lists of types that .NET has no own for; not thread-safe.
/// </summary>
/// <param name="javaType">The Java type; null for an untyped list.</param>
public sealed class HessianList(string? javaType) : List<object?>
{
    /// <summary>The Java type; null for an untyped list.</summary>
    public string? JavaType { get; } = javaType;

    /// <summary>The value that a path such as <c>[3].sku</c> names, see <see cref="HessianDocument.Get{T}"/>.</summary>
    /// <exception cref="KeyNotFoundException">The path names nothing.</exception>
    /// <exception cref="HessianException">The value cannot become the type.</exception>
    public T? Get<T>(string path, HessianOptions? options = null) => HessianDocument.Get<T>(this, path, options);

    /// <summary>As <see cref="Get{T}"/>; false where the path names nothing, or nothing that can become the type.</summary>
    public bool TryGet<T>(string path, out T? value, HessianOptions? options = null) => HessianDocument.TryGet(this, path, out value, options);

    /// <summary>A short text for logs, bounded in length and depth.</summary>
    public override string ToString() => HessianDocument.Describe(this);
}
