namespace Hessian2;

/// <summary>
/// A <c>java.lang.Class</c> by its name, such as <c>java.lang.String</c>, <c>int</c> or <c>[I</c>. What untyped reading gives for one: nothing
/// is ever loaded by it. Immutable.
/// </summary>
/// <param name="Name">What <c>Class.getName</c> returns.</param>
public readonly record struct JavaClass(string Name) : IJavaValue
{
    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
