namespace Hessian2;

/// <summary>
/// The Java name of a member, or of an enum constant, where it is not the member's own name in camelCase (for an enum constant: as is).
/// On a non-public member it also makes it a field.
/// </summary>
/// <param name="name">The name on the wire.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HessianFieldAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
