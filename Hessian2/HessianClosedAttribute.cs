namespace Hessian2;

/// <summary>Asks the generator for the converter of a closed generic or collection type that no member mentions.</summary>
/// <param name="type">The type, such as <c>typeof(Page&lt;Order&gt;)</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class HessianClosedAttribute(Type type) : Attribute
{
    /// <summary>The type to make a converter for.</summary>
    public Type Type { get; } = type;
}
