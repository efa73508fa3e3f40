namespace Hessian2;

/// <summary>
/// A <c>java.util.Calendar</c>, of which Java's libraries send the point in time and the class; zone and locale are lost there. What untyped
/// reading gives for one. Immutable.
/// </summary>
/// <param name="Milliseconds">Milliseconds since 1970 in UTC.</param>
/// <param name="ClassName">The class; null for <c>java.util.GregorianCalendar</c>.</param>
public readonly record struct JavaCalendar(long Milliseconds, string? ClassName = null) : IJavaValue
{
    /// <summary>The same point in time, cut to milliseconds, as a Gregorian calendar. A time without kind is taken as UTC.</summary>
    public static JavaCalendar FromDateTime(DateTime value) => new(HessianDate.FromDateTime(value).Milliseconds);

    /// <summary>The same point in time, in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateTime ToDateTime() => new HessianDate(Milliseconds).ToDateTime();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Milliseconds, (int)(Milliseconds >> 32), ClassName);

    /// <summary>The point in time, in UTC.</summary>
    public override string ToString() => JavaInstant.FromMilliseconds(Milliseconds).ToString();
}
