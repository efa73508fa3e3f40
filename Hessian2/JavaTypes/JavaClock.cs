namespace Hessian2;

/// <summary>The units that Java's and .NET's clocks are counted in.</summary>
internal static class JavaClock
{
    public const int NanosPerTick = 100;
    public const int NanosPerSecond = 1_000_000_000;
    public const int NanosPerMillisecond = 1_000_000;
    public const long SecondsPerDay = 86_400;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    /// <summary>The quotient rounded down, and the remainder, which is never negative.</summary>
    public static (long Quotient, long Remainder) Divide(long value, long by)
    {
        var (quotient, remainder) = Math.DivRem(value, by);
        return remainder < 0 ? (quotient - 1, remainder + by) : (quotient, remainder);
    }

    /// <summary>Ticks of a number of seconds and nanoseconds.</summary>
    /// <exception cref="OverflowException">They are more than .NET counts, or no whole number.</exception>
    public static long ToTicks(long seconds, int nanos)
    {
        if (nanos % NanosPerTick != 0) throw new OverflowException($"{nanos} nanoseconds are no whole number of .NET's ticks of 100.");
        return checked(seconds * TimeSpan.TicksPerSecond + nanos / NanosPerTick);
    }
}
