namespace Hessian2;

/// <summary>
/// A <c>java.util.concurrent.atomic.AtomicInteger</c> as it was when it was sent. What untyped reading gives for one; a <see cref="int"/> is read
/// from it too. Immutable.
/// </summary>
/// <param name="Value">The value.</param>
public readonly record struct JavaAtomicInteger(int Value) : IJavaValue
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value);

    /// <inheritdoc/>
    public override string ToString() => JavaText.Invariant($"{Value}");
}
