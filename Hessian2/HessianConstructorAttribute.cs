namespace Hessian2;

/// <summary>
/// Builds the type through this constructor, its parameters matched to fields by name, after all fields are read. Without it an object is
/// created before its fields and no constructor but a parameterless one runs, as in Java. A cycle through such a type cannot be read
/// (<see cref="HessianErrorKind.CycleThroughConstructor"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class HessianConstructorAttribute : Attribute;
