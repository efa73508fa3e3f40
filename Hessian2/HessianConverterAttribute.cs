namespace Hessian2;

/// <summary>
/// Names the converter of one member, or of a type wherever it stands. The converter derives from <see cref="HessianConverter{T}"/> of just
/// that type (a member of <c>T?</c> takes one of <c>T</c> too) and has a parameterless constructor that the marked code could call. A generic
/// type takes an open generic converter of as many type parameters. Each options instance makes one converter per marked place, and binds it
/// before its first use. What a marked property is overridden by is marked, too; what derives from a marked type is not.
/// </summary>
/// <param name="converterType">The converter's class.</param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum
    | AttributeTargets.Interface)]
public sealed class HessianConverterAttribute(Type converterType) : Attribute
{
    /// <summary>The converter's class.</summary>
    public Type ConverterType { get; } = converterType;
}
