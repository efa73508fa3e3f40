namespace Hessian2;

/// <summary>
/// A <c>java.sql.Time</c>: a SQL time: a time of the 1st of January 1970 in the sender's time zone. What untyped reading gives for one. Immutable.
/// </summary>
/// <param name="Milliseconds">Milliseconds since 1970 in UTC.</param>
public readonly record struct JavaSqlTime(long Milliseconds) : IJavaValue
{
    /// <summary>The same point in time, cut to milliseconds. A time without kind is taken as UTC.</summary>
    public static JavaSqlTime FromDateTime(DateTime value) => new(HessianDate.FromDateTime(value).Milliseconds);

    /// <summary>The same point in time, in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the years 1 to 9999.</exception>
    public DateTime ToDateTime() => new HessianDate(Milliseconds).ToDateTime();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Milliseconds, (int)(Milliseconds >> 32));

    /// <summary>The point in time, in UTC.</summary>
    public override string ToString() => JavaInstant.FromMilliseconds(Milliseconds).ToString();
}
