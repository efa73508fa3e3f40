namespace Hessian2;

/// <summary>
/// A <c>java.time.LocalTime</c>: a time of day to the nanosecond. Untyped reading gives it where <see cref="TimeOnly"/>, which counts in
/// 100 nanoseconds, is not exact. Immutable; the default is midnight.
/// </summary>
public readonly record struct JavaLocalTime : IJavaValue, IComparable<JavaLocalTime>
{
    /// <summary>Makes a time of day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public JavaLocalTime(int hour, int minute, int second = 0, int nano = 0)
    {
        if (hour is < 0 or > 23) throw new ArgumentOutOfRangeException(nameof(hour), hour, "An hour is 0 to 23.");
        if (minute is < 0 or > 59) throw new ArgumentOutOfRangeException(nameof(minute), minute, "A minute is 0 to 59.");
        if (second is < 0 or > 59) throw new ArgumentOutOfRangeException(nameof(second), second, "A second is 0 to 59.");
        if (nano is < 0 or >= JavaClock.NanosPerSecond) throw new ArgumentOutOfRangeException(nameof(nano), nano, "Nanoseconds are 0 to 999,999,999.");
        NanoOfDay = ((hour * 60L + minute) * 60 + second) * JavaClock.NanosPerSecond + nano;
    }

    private JavaLocalTime(long nanoOfDay) => NanoOfDay = nanoOfDay;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanoOfDay { get; }

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)(NanoOfDay / JavaClock.NanosPerSecond / 3600);

    /// <summary>The minute of the hour, 0 to 59.</summary>
    public int Minute => (int)(NanoOfDay / JavaClock.NanosPerSecond / 60 % 60);

    /// <summary>The second of the minute, 0 to 59.</summary>
    public int Second => (int)(NanoOfDay / JavaClock.NanosPerSecond % 60);

    /// <summary>The nanosecond of the second, 0 to 999,999,999.</summary>
    public int Nano => (int)(NanoOfDay % JavaClock.NanosPerSecond);

    /// <summary>The time that is so many nanoseconds after midnight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day has no such nanosecond.</exception>
    public static JavaLocalTime FromNanoOfDay(long nanoOfDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoOfDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanoOfDay, JavaClock.NanosPerDay);
        return new(nanoOfDay);
    }

    /// <summary>The same time.</summary>
    public static explicit operator JavaLocalTime(TimeOnly time) => FromTimeOnly(time);

    /// <summary>The same time.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    public static explicit operator TimeOnly(JavaLocalTime time) => time.ToTimeOnly();

    /// <summary>The same time.</summary>
    public static JavaLocalTime FromTimeOnly(TimeOnly time) => new(time.Ticks * JavaClock.NanosPerTick);

    /// <summary>The same time.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds.</exception>
    public TimeOnly ToTimeOnly() => new(JavaClock.ToTicks(NanoOfDay / JavaClock.NanosPerSecond, Nano));

    /// <summary>The same time; false where it is no multiple of 100 nanoseconds.</summary>
    public bool TryToTimeOnly(out TimeOnly time)
    {
        bool fits = Nano % JavaClock.NanosPerTick == 0;
        time = fits ? ToTimeOnly() : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(JavaLocalTime other) => NanoOfDay.CompareTo(other.NanoOfDay);

    /// <summary>True when the left time is the earlier one.</summary>
    public static bool operator <(JavaLocalTime left, JavaLocalTime right) => left.NanoOfDay < right.NanoOfDay;

    /// <summary>True when the left time is the later one.</summary>
    public static bool operator >(JavaLocalTime left, JavaLocalTime right) => left.NanoOfDay > right.NanoOfDay;

    /// <summary>True when the left time is not the later one.</summary>
    public static bool operator <=(JavaLocalTime left, JavaLocalTime right) => left.NanoOfDay <= right.NanoOfDay;

    /// <summary>True when the left time is not the earlier one.</summary>
    public static bool operator >=(JavaLocalTime left, JavaLocalTime right) => left.NanoOfDay >= right.NanoOfDay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)NanoOfDay, (int)(NanoOfDay >> 32));

    /// <summary>As Java prints it: <c>03:04</c>, <c>03:04:05</c>, and a fraction of three, six or nine digits.</summary>
    public override string ToString() =>
        Second == 0 && Nano == 0 ? JavaText.Invariant($"{Hour:D2}:{Minute:D2}") : JavaText.Invariant($"{Hour:D2}:{Minute:D2}:{Second:D2}{JavaText.Fraction(Nano)}");
}
