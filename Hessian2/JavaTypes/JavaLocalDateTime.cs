namespace Hessian2;

/// <summary>
/// A <c>java.time.LocalDateTime</c>: a day and a time of no particular zone, to the nanosecond. What untyped reading gives for one.
/// Immutable.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public readonly record struct JavaLocalDateTime(JavaLocalDate Date, JavaLocalTime Time) : IJavaValue, IComparable<JavaLocalDateTime>
{
    /// <summary>The clock time that a <see cref="DateTime"/> shows, whatever its kind.</summary>
    public static JavaLocalDateTime FromDateTime(DateTime value) => new((JavaLocalDate)DateOnly.FromDateTime(value), (JavaLocalTime)TimeOnly.FromDateTime(value));

    /// <summary>The same clock time, of <see cref="DateTimeKind.Unspecified"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    public DateTime ToDateTime() => Date.ToDateOnly().ToDateTime(Time.ToTimeOnly());

    /// <summary>The same clock time, of <see cref="DateTimeKind.Unspecified"/>; false where <see cref="DateTime"/> cannot hold it.</summary>
    public bool TryToDateTime(out DateTime value)
    {
        bool fits = Date.TryToDateOnly(out var date) & Time.TryToTimeOnly(out var time);
        value = fits ? date.ToDateTime(time) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(JavaLocalDateTime other) => (Date, Time).CompareTo((other.Date, other.Time));

    /// <summary>True when the left one is earlier.</summary>
    public static bool operator <(JavaLocalDateTime left, JavaLocalDateTime right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one is later.</summary>
    public static bool operator >(JavaLocalDateTime left, JavaLocalDateTime right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one is not later.</summary>
    public static bool operator <=(JavaLocalDateTime left, JavaLocalDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one is not earlier.</summary>
    public static bool operator >=(JavaLocalDateTime left, JavaLocalDateTime right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Time);

    /// <summary>As Java prints it: <c>2026-01-02T03:04:05.678</c>.</summary>
    public override string ToString() => $"{Date}T{Time}";
}
