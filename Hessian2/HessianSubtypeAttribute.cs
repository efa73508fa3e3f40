namespace Hessian2;

/// <summary>
/// One of the types that may stand where a base class, an interface, or a marked member of such a type or of <c>object</c> is expected. With
/// at least one of these, only those listed, and the marked class itself, are read and written there: any other registered class is
/// <see cref="HessianErrorKind.TypeMismatch"/> on reading and <see cref="HessianErrorKind.NotWritable"/> on writing, before an instance of it
/// is made. A listed type needs no other registration. The list of the member goes before that of its type; lists are not inherited.
/// </summary>
/// <param name="type">
/// The type: it derives from, or implements, what is marked. On a generic base also an open generic type of as many type parameters, which
/// is closed as the base is.
/// </param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Field,
    AllowMultiple = true, Inherited = false)]
public sealed class HessianSubtypeAttribute(Type type) : Attribute
{
    /// <summary>The type that may stand there.</summary>
    public Type Type { get; } = type;
}
