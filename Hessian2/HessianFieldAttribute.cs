namespace Hessian2;

/// <summary>
/// The Java name of a member, or of an enum constant, where it is not the member's own name in camelCase (for an enum constant: as is).
/// On a non-public member it also makes it a field.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HessianFieldAttribute : Attribute
{
    /// <summary>A member whose name on the wire is its own in camelCase.</summary>
    public HessianFieldAttribute()
    {
    }

    /// <summary>A member of another name.</summary>
    /// <param name="name">The name on the wire.</param>
    public HessianFieldAttribute(string name) => Name = name;

    /// <summary>The name on the wire; null for the member's own.</summary>
    public string? Name { get; }

    /// <summary>
    /// The Java class that the member is written as, where it is not the one that its type is written as by itself: a <see cref="DateTime"/>
    /// as <c>java.time.Instant</c>, a list as <c>java.util.LinkedList</c>. Reading takes every form that the type takes anyway. What is
    /// possible for a type, and the error for all else: <see cref="HessianOptions.GetConverter{T}(string)"/>. Null by default.
    /// </summary>
    public string? JavaType { get; set; }
}
