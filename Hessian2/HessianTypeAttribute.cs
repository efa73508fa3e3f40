namespace Hessian2;

/// <summary>
/// Names the Java class that a class, record, struct or enum is on the wire. The source generator makes a converter for each such type;
/// its public properties and fields with a getter and a setter (an <c>init</c> one too) are the Java fields.
/// </summary>
/// <param name="javaName">The fully qualified Java name, such as <c>org.example.User</c>; <c>$</c> before a nested class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class HessianTypeAttribute(string javaName) : Attribute
{
    /// <summary>The fully qualified Java name.</summary>
    public string JavaName { get; } = javaName;

    /// <summary>
    /// True: each instance is written out wherever it stands and never looked up among those already written, which saves the search.
    /// Its number is still counted, as Java counts it. False by default.
    /// </summary>
    public bool Unshared { get; set; }

    /// <summary>
    /// How the fields that the class declares are named, and those of its base classes that say nothing themselves. Not set by default: then
    /// <see cref="HessianNamingAttribute"/> of the assembly tells, else it is <see cref="HessianNaming.CamelCase"/>.
    /// </summary>
    public HessianNaming Naming
    {
        get => DeclaredNaming ?? HessianNaming.CamelCase;
        set => DeclaredNaming = value;
    }

    /// <summary>The naming, where it is set.</summary>
    internal HessianNaming? DeclaredNaming { get; private set; }
}
