namespace Hessian2;

/// <summary>A <c>java.time.YearMonth</c>. What untyped reading gives for one. Immutable; the default is the January of the year 0.</summary>
public readonly record struct JavaYearMonth : IJavaValue
{
    private readonly int _month; // from 0: the default is a month

    /// <summary>Makes a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public JavaYearMonth(int year, int month)
    {
        if (month is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
        (Year, _month) = (new JavaYear(year).Value, month - 1);
    }

    /// <summary>The year; 0 is the one before the year 1.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _month + 1;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, _month);

    /// <summary>As Java prints it: <c>2026-01</c>.</summary>
    public override string ToString() => JavaText.Invariant($"{JavaText.Year(Year)}-{Month:D2}");
}
