namespace Hessian2;

/// <summary>
/// A <c>java.util.concurrent.atomic.AtomicLong</c> as it was when it was sent. What untyped reading gives for one; a <see cref="long"/> is read
/// from it too. Immutable.
/// </summary>
/// <param name="Value">The value.</param>
public readonly record struct JavaAtomicLong(long Value) : IJavaValue
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Value, (int)(Value >> 32));

    /// <inheritdoc/>
    public override string ToString() => JavaText.Invariant($"{Value}");
}
