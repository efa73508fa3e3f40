namespace Hessian2;

/// <summary>
/// A <c>java.time.MonthDay</c>, such as a birthday; the 29th of February is one. What untyped reading gives for one. Immutable; the default
/// is the first of January.
/// </summary>
public readonly record struct JavaMonthDay : IJavaValue
{
    private const int LeapYear = 2000;

    private readonly int _month; // from 0, as the day: the default is a day
    private readonly int _day;

    /// <summary>Makes a day of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public JavaMonthDay(int month, int day)
    {
        var date = new JavaLocalDate(LeapYear, month, day);
        (_month, _day) = (date.Month - 1, date.Day - 1);
    }

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _month + 1;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _day + 1;

    /// <summary>As Java prints it: <c>--01-02</c>.</summary>
    public override string ToString() => JavaText.Invariant($"--{Month:D2}-{Day:D2}");
}
