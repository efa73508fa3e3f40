namespace Hessian2;

/// <summary>
/// A <c>java.time.Instant</c>: a point in time to the nanosecond, in the years -1,000,000,000 to 1,000,000,000. What untyped reading gives
/// for one. Immutable; the default is 1970-01-01T00:00:00Z.
/// </summary>
public readonly record struct JavaInstant : IJavaValue, IComparable<JavaInstant>
{
    private const long MinSeconds = -31_557_014_167_219_200;
    private const long MaxSeconds = 31_556_889_864_403_199;

    /// <summary>Makes a point in time.</summary>
    /// <param name="seconds">Seconds since 1970 in UTC, negative before.</param>
    /// <param name="nano">Nanoseconds after that second, 0 to 999,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">Java has no such point.</exception>
    public JavaInstant(long seconds, int nano = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, MinSeconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, MaxSeconds);
        if (nano is < 0 or >= JavaClock.NanosPerSecond) throw new ArgumentOutOfRangeException(nameof(nano), nano, "Nanoseconds are 0 to 999,999,999.");
        (Seconds, Nano) = (seconds, nano);
    }

    /// <summary>The first point that Java has.</summary>
    public static JavaInstant MinValue => new(MinSeconds);

    /// <summary>The last point that Java has.</summary>
    public static JavaInstant MaxValue => new(MaxSeconds, JavaClock.NanosPerSecond - 1);

    /// <summary>Seconds since 1970 in UTC, negative before.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds after that second, 0 to 999,999,999.</summary>
    public int Nano { get; }

    /// <summary>The same point in time. A time without kind is taken as UTC.</summary>
    public static JavaInstant FromDateTime(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        var (seconds, ticks) = JavaClock.Divide(utc.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        return new(seconds, (int)ticks * JavaClock.NanosPerTick);
    }

    /// <summary>The same point in time.</summary>
    public static JavaInstant FromDateTimeOffset(DateTimeOffset value) => FromDateTime(value.UtcDateTime);

    /// <summary>The point that is so many milliseconds after 1970 in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Java has no such point.</exception>
    public static JavaInstant FromMilliseconds(long milliseconds)
    {
        var (seconds, rest) = JavaClock.Divide(milliseconds, 1000);
        return new(seconds, (int)rest * JavaClock.NanosPerMillisecond);
    }

    /// <summary>The same point in time, in UTC.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateTime ToDateTime() => DateTime.UnixEpoch.AddTicks(JavaClock.ToTicks(Seconds, Nano));

    /// <summary>The same point in time, at offset zero.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => new(ToDateTime());

    /// <summary>The same point in time, in UTC; false where <see cref="DateTime"/> cannot hold it.</summary>
    public bool TryToDateTime(out DateTime value)
    {
        var (day, _) = JavaClock.Divide(Seconds, JavaClock.SecondsPerDay);
        bool fits = Nano % JavaClock.NanosPerTick == 0 && day >= ((JavaLocalDate)DateOnly.MinValue).EpochDay && day <= ((JavaLocalDate)DateOnly.MaxValue).EpochDay;
        value = fits ? ToDateTime() : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(JavaInstant other) => (Seconds, Nano).CompareTo((other.Seconds, other.Nano));

    /// <summary>True when the left one is earlier.</summary>
    public static bool operator <(JavaInstant left, JavaInstant right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one is later.</summary>
    public static bool operator >(JavaInstant left, JavaInstant right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one is not later.</summary>
    public static bool operator <=(JavaInstant left, JavaInstant right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one is not earlier.</summary>
    public static bool operator >=(JavaInstant left, JavaInstant right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Seconds, (int)(Seconds >> 32), Nano);

    /// <summary>As Java prints it: <c>2026-01-02T03:04:05.678Z</c>.</summary>
    public override string ToString()
    {
        var (day, second) = JavaClock.Divide(Seconds, JavaClock.SecondsPerDay);
        // The first and the last years of an instant are one beyond those of a date: the text of one nearer by a cycle of 400 years differs by the year alone.
        int beyond = day > JavaLocalDate.MaxValue.EpochDay ? 400 : day < JavaLocalDate.MinValue.EpochDay ? -400 : 0;
        var date = JavaLocalDate.FromEpochDay(day - beyond / 400 * 146_097L);
        int year = date.Year + beyond;
        var time = JavaLocalTime.FromNanoOfDay(second * JavaClock.NanosPerSecond);
        return JavaText.Invariant(
            $"{(year > 9999 ? "+" : "")}{JavaText.Year(year)}-{date.Month:D2}-{date.Day:D2}T{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}{JavaText.Fraction(Nano)}Z");
    }
}
