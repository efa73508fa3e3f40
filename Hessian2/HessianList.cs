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
}
