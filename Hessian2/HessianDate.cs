namespace Hessian2;

/// <summary>
/// A <c>java.util.Date</c> in the whole range that Java has, which is wider than that of <see cref="DateTime"/>. Untyped reading gives it
/// for dates before the year 1 or after the year 9999.
/// </summary>
/// <param name="Milliseconds">Milliseconds since 1970 in UTC.</param>
public readonly record struct HessianDate(long Milliseconds)
{
    private const long Min = -62_135_596_800_000;
    private const long Max = 253_402_300_799_999;

    /// <summary>The same point in time, cut to milliseconds. A time without kind is taken as UTC.</summary>
    public static HessianDate FromDateTime(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return new((utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
    }

    /// <summary>True when <see cref="ToDateTime"/> can hold it.</summary>
    public bool IsDateTime => Milliseconds is >= Min and <= Max;

    /// <summary>The same point in time in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateTime ToDateTime()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Milliseconds, Min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Milliseconds, Max);
        return DateTime.UnixEpoch.AddTicks(Milliseconds * TimeSpan.TicksPerMillisecond);
    }
}
