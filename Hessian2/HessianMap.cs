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
}
