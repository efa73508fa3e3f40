namespace Hessian2;

/// <summary>
/// A <c>java.util.concurrent.atomic.AtomicBoolean</c> as it was when it was sent. What untyped reading gives for one; a <see cref="bool"/> is read
/// from it too. Immutable.
/// </summary>
/// <param name="Value">The value.</param>
public readonly record struct JavaAtomicBoolean(bool Value) : IJavaValue
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value);

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
