namespace Hessian2;

/// <summary>
/// A <c>java.time.LocalDate</c>: a day of the proleptic calendar in the years -999,999,999 to 999,999,999. Untyped reading gives it for
/// days outside the years 1 to 9999, which <see cref="DateOnly"/> cannot hold. Immutable; the default is the first of January of the year 0.
/// </summary>
public readonly record struct JavaLocalDate : IJavaValue, IComparable<JavaLocalDate>
{
    /// <summary>The last year of <c>java.time</c>; the first is its negative.</summary>
    public const int MaxYear = 999_999_999;

    private const long DaysPerCycle = 146_097; // 400 years
    private const long DaysToEpoch = 719_528;  // from the year 0 to 1970

    private readonly int _month; // from 0: the default is a day
    private readonly int _day;

    /// <summary>Makes a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public JavaLocalDate(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, MaxYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, -MaxYear);
        if (month is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
        if (day < 1 || day > DaysIn(year, month)) throw new ArgumentOutOfRangeException(nameof(day), day, $"The month {month} of the year {year} has no such day.");
        (Year, _month, _day) = (year, month - 1, day - 1);
    }

    /// <summary>The first day that Java has.</summary>
    public static JavaLocalDate MinValue => new(-MaxYear, 1, 1);

    /// <summary>The last day that Java has.</summary>
    public static JavaLocalDate MaxValue => new(MaxYear, 12, 31);

    /// <summary>The year; 0 is the one before the year 1.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _month + 1;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _day + 1;

    /// <summary>Days since 1970-01-01, negative before it.</summary>
    public long EpochDay
    {
        get
        {
            // Years that begin in March: the leap day is then the last of its year.
            long year = Month > 2 ? Year : Year - 1L;
            var (cycle, yearOfCycle) = JavaClock.Divide(year, 400);
            long dayOfYear = (153 * ((Month + 9) % 12) + 2) / 5 + _day;
            return cycle * DaysPerCycle + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - (DaysToEpoch - 60);
        }
    }

    /// <summary>The day that is so many days after 1970-01-01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Java has no such day.</exception>
    public static JavaLocalDate FromEpochDay(long epochDay)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epochDay, MaxValue.EpochDay);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochDay, MinValue.EpochDay);
        var (cycle, day) = JavaClock.Divide(epochDay + (DaysToEpoch - 60), DaysPerCycle);
        long year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        long dayOfYear = day - (365 * year + year / 4 - year / 100);
        long month = (5 * dayOfYear + 2) / 153;
        return new(
            (int)(cycle * 400 + year + (month >= 10 ? 1 : 0)),
            (int)(month < 10 ? month + 3 : month - 9),
            (int)(dayOfYear - (153 * month + 2) / 5 + 1));
    }

    /// <summary>The same day.</summary>
    public static explicit operator JavaLocalDate(DateOnly date) => FromDateOnly(date);

    /// <summary>The same day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public static explicit operator DateOnly(JavaLocalDate date) => date.ToDateOnly();

    /// <summary>The same day.</summary>
    public static JavaLocalDate FromDateOnly(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The same day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() => new(Year, Month, Day);

    /// <summary>The same day; false outside the years 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        bool fits = Year is >= 1 and <= 9999;
        date = fits ? ToDateOnly() : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(JavaLocalDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>True when the left day is the earlier one.</summary>
    public static bool operator <(JavaLocalDate left, JavaLocalDate right) => left.CompareTo(right) < 0;

    /// <summary>True when the left day is the later one.</summary>
    public static bool operator >(JavaLocalDate left, JavaLocalDate right) => left.CompareTo(right) > 0;

    /// <summary>True when the left day is not the later one.</summary>
    public static bool operator <=(JavaLocalDate left, JavaLocalDate right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left day is not the earlier one.</summary>
    public static bool operator >=(JavaLocalDate left, JavaLocalDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, _month, _day);

    /// <summary>As Java prints it: <c>2026-01-02</c>, a plus sign before years of five digits and more.</summary>
    public override string ToString() => JavaText.Invariant($"{(Year > 9999 ? "+" : "")}{JavaText.Year(Year)}-{Month:D2}-{Day:D2}");

    /// <summary>How many days a month has.</summary>
    internal static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
