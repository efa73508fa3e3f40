namespace Hessian2;

/// <summary>A <c>java.time.OffsetTime</c>: a time of day at an offset. What untyped reading gives for one. Immutable.</summary>
/// <param name="Time">The time that clocks there show.</param>
/// <param name="Offset">The offset.</param>
public readonly record struct JavaOffsetTime(JavaLocalTime Time, JavaZoneOffset Offset) : IJavaValue
{
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Offset);

    /// <summary>As Java prints it: <c>03:04:05+08:00</c>.</summary>
    public override string ToString() => $"{Time}{Offset}";
}
