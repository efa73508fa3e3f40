namespace Hessian2;

/// <summary>
/// A <c>java.time.ZonedDateTime</c>: a day and a time in a zone, with the offset that holds there then. What untyped reading gives for one.
/// Immutable.
/// </summary>
/// <param name="DateTime">The day and time that clocks there show.</param>
/// <param name="Offset">The offset. That it is the zone's at that time is not looked up.</param>
/// <param name="Zone">The zone, which may be the offset itself.</param>
public readonly record struct JavaZonedDateTime(JavaLocalDateTime DateTime, JavaZoneOffset Offset, JavaZoneId Zone) : IJavaValue
{
    /// <summary>The same point in time in the zone that is the offset.</summary>
    public static JavaZonedDateTime FromDateTimeOffset(DateTimeOffset value)
    {
        var (clock, offset) = JavaOffsetDateTime.FromDateTimeOffset(value);
        return new(clock, offset, new(offset.ToString()));
    }

    /// <summary>The same point in time at the offset, without the zone.</summary>
    public JavaOffsetDateTime ToOffsetDateTime() => new(DateTime, Offset);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DateTime, Offset, Zone);

    /// <summary>As Java prints it: <c>2026-01-02T03:04:05+08:00[Asia/Shanghai]</c>.</summary>
    public override string ToString() => Zone.Id == Offset.ToString() ? $"{DateTime}{Offset}" : $"{DateTime}{Offset}[{Zone}]";
}
