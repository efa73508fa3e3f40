using System.Text;

namespace Hessian2;

/// <summary>
/// A <c>java.time.Duration</c>: a length of time to the nanosecond. Untyped reading gives it where <see cref="TimeSpan"/>, which counts in
/// 100 nanoseconds up to 29,000 years, is not exact. Immutable; the default is no time.
/// </summary>
public readonly record struct JavaDuration : IJavaValue, IComparable<JavaDuration>
{
    /// <summary>Makes a length of time.</summary>
    /// <param name="seconds">Whole seconds, rounded down: minus half a second is -1 and 500,000,000.</param>
    /// <param name="nano">The nanoseconds added to them, 0 to 999,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The nanoseconds are out of range.</exception>
    public JavaDuration(long seconds, int nano = 0)
    {
        if (nano is < 0 or >= JavaClock.NanosPerSecond) throw new ArgumentOutOfRangeException(nameof(nano), nano, "Nanoseconds are 0 to 999,999,999.");
        (Seconds, Nano) = (seconds, nano);
    }

    /// <summary>Whole seconds, rounded down.</summary>
    public long Seconds { get; }

    /// <summary>The nanoseconds added to them, 0 to 999,999,999.</summary>
    public int Nano { get; }

    /// <summary>The same length.</summary>
    public static explicit operator JavaDuration(TimeSpan value) => FromTimeSpan(value);

    /// <summary>The same length.</summary>
    /// <exception cref="OverflowException"><see cref="TimeSpan"/> cannot hold it.</exception>
    public static explicit operator TimeSpan(JavaDuration value) => value.ToTimeSpan();

    /// <summary>The same length.</summary>
    public static JavaDuration FromTimeSpan(TimeSpan value)
    {
        var (seconds, ticks) = JavaClock.Divide(value.Ticks, TimeSpan.TicksPerSecond);
        return new(seconds, (int)ticks * JavaClock.NanosPerTick);
    }

    /// <summary>The same length.</summary>
    /// <exception cref="OverflowException">It is no multiple of 100 nanoseconds, or longer than <see cref="TimeSpan"/> can be.</exception>
    public TimeSpan ToTimeSpan() => TryToTimeSpan(out var value) ? value : throw new OverflowException($"{this} does not fit {typeof(TimeSpan)}.");

    /// <summary>The same length; false where <see cref="TimeSpan"/> cannot hold it.</summary>
    public bool TryToTimeSpan(out TimeSpan value)
    {
        // Beyond 64 bits only for the first second of the shortest, whose fraction brings it back.
        var ticks = (Int128)Seconds * TimeSpan.TicksPerSecond + Nano / JavaClock.NanosPerTick;
        bool fits = Nano % JavaClock.NanosPerTick == 0 && ticks >= long.MinValue && ticks <= long.MaxValue;
        value = fits ? new((long)ticks) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(JavaDuration other) => (Seconds, Nano).CompareTo((other.Seconds, other.Nano));

    /// <summary>True when the left one is shorter.</summary>
    public static bool operator <(JavaDuration left, JavaDuration right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one is longer.</summary>
    public static bool operator >(JavaDuration left, JavaDuration right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one is not longer.</summary>
    public static bool operator <=(JavaDuration left, JavaDuration right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one is not shorter.</summary>
    public static bool operator >=(JavaDuration left, JavaDuration right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Seconds, (int)(Seconds >> 32), Nano);

    /// <summary>As Java prints it: <c>PT8H6M12.345S</c>, <c>PT-0.5S</c>, <c>PT0S</c>.</summary>
    public override string ToString()
    {
        // Towards zero, so that all parts have one sign.
        long whole = Seconds < 0 && Nano > 0 ? Seconds + 1 : Seconds;
        int fraction = Seconds < 0 && Nano > 0 ? JavaClock.NanosPerSecond - Nano : Nano;
        var (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
        var text = new StringBuilder("PT");
        if (hours != 0) text.Append(JavaText.Invariant($"{hours}H"));
        if (minutes != 0) text.Append(JavaText.Invariant($"{minutes}M"));
        if (seconds == 0 && fraction == 0 && text.Length > 2) return text.ToString();
        text.Append(Seconds < 0 && seconds == 0 && fraction > 0 ? "-0" : JavaText.Invariant($"{seconds}"));
        if (fraction > 0) text.Append(JavaText.Invariant($".{fraction:D9}").TrimEnd('0'));
        return text.Append('S').ToString();
    }
}
