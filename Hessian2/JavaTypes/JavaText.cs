using System.Globalization;

namespace Hessian2;

/// <summary>The texts that Java's classes print, by the rules that several of them share.</summary>
internal static class JavaText
{
    /// <summary>A year of at least four digits, its sign before them: what <c>java.time</c> prints up to the year 9999.</summary>
    public static string Year(int year) =>
        Math.Abs(year) >= 1000 ? Invariant($"{year}") : Invariant($"{(year < 0 ? "-" : "")}{Math.Abs(year):D4}");

    /// <summary>The fraction of a second in three, six or nine digits behind its point; nothing for none.</summary>
    public static string Fraction(int nanos) =>
        nanos == 0 ? ""
        : nanos % 1_000_000 == 0 ? Invariant($".{nanos / 1_000_000:D3}")
        : nanos % 1_000 == 0 ? Invariant($".{nanos / 1_000:D6}")
        : Invariant($".{nanos:D9}");

    /// <summary>The text of a value in no particular culture.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
