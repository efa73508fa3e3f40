namespace Hessian2;

/// <summary>As <see cref="HessianTypeAttribute"/>, for a type of another assembly.</summary>
/// <param name="type">The .NET type.</param>
/// <param name="javaName">Its fully qualified Java name.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class HessianTypeForAttribute(Type type, string javaName) : Attribute
{
    /// <summary>The .NET type.</summary>
    public Type Type { get; } = type;

    /// <summary>Its fully qualified Java name.</summary>
    public string JavaName { get; } = javaName;

    /// <summary>How its fields are named, <see cref="HessianTypeAttribute.Naming"/>.</summary>
    public HessianNaming Naming
    {
        get => DeclaredNaming ?? HessianNaming.CamelCase;
        set => DeclaredNaming = value;
    }

    /// <summary>The naming, where it is set.</summary>
    internal HessianNaming? DeclaredNaming { get; private set; }
}
