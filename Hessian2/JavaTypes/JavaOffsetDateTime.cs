namespace Hessian2;

/// <summary>
/// A <c>java.time.OffsetDateTime</c>: a day and a time at an offset, to the nanosecond. What untyped reading gives for one. Immutable.
/// </summary>
/// <param name="DateTime">The day and time that clocks there show.</param>
/// <param name="Offset">The offset.</param>
public readonly record struct JavaOffsetDateTime(JavaLocalDateTime DateTime, JavaZoneOffset Offset) : IJavaValue
{
    /// <summary>The same point in time at the same offset.</summary>
    public static JavaOffsetDateTime FromDateTimeOffset(DateTimeOffset value) =>
        new(JavaLocalDateTime.FromDateTime(value.DateTime), JavaZoneOffset.FromTimeSpan(value.Offset));

    /// <summary>The same point in time at the same offset.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    /// <exception cref="ArgumentException">It is outside the years 1 to 9999, or its offset is over 14 hours or no whole minutes.</exception>
    public DateTimeOffset ToDateTimeOffset() => new(DateTime.ToDateTime(), Offset.ToTimeSpan());

    /// <summary>The same point in time at the same offset; false where <see cref="DateTimeOffset"/> cannot hold it.</summary>
    public bool TryToDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        if (Offset.TotalSeconds % 60 != 0 || Math.Abs(Offset.TotalSeconds) > 14 * 3600 || !DateTime.TryToDateTime(out var clock)) return false;
        long utc = clock.Ticks - Offset.ToTimeSpan().Ticks;
        if (utc < System.DateTime.MinValue.Ticks || utc > System.DateTime.MaxValue.Ticks) return false;
        value = new(clock, Offset.ToTimeSpan());
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DateTime, Offset);

    /// <summary>As Java prints it: <c>2026-01-02T03:04:05+08:00</c>.</summary>
    public override string ToString() => $"{DateTime}{Offset}";
}
