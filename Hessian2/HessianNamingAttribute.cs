namespace Hessian2;

/// <summary>
/// Names the fields of all types of the assembly that do not say otherwise. What goes before what: <see cref="HessianFieldAttribute"/> on the
/// member, the naming of the class that declares it, the naming of the class that is written, this, and for types that are read by
/// reflection <see cref="HessianOptions.Naming"/>. Constants of enums keep their names.
/// </summary>
/// <param name="naming">How names are made.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class HessianNamingAttribute(HessianNaming naming) : Attribute
{
    /// <summary>How names are made.</summary>
    public HessianNaming Naming { get; } = naming;
}
