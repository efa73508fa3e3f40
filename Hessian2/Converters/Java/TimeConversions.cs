namespace Hessian2.Converters.Java;

/// <summary>
/// Java's and .NET's points in time, dates and times of day as one another. Those without a zone count as UTC; an exception of the framework
/// tells that the type cannot hold the value.
/// </summary>
internal static class TimeConversions
{
    /// <summary>Milliseconds since 1970 in UTC, where they are exact.</summary>
    public static long? ToMilliseconds(object value) => value switch
    {
        HessianDate date => date.Milliseconds,
        JavaSqlDate date => date.Milliseconds,
        JavaSqlTime time => time.Milliseconds,
        JavaSqlTimestamp time => time.Milliseconds,
        JavaCalendar calendar => calendar.Milliseconds,
        JavaInstant { Nano: var nano } instant when nano % JavaClock.NanosPerMillisecond == 0 => checked(instant.Seconds * 1000 + nano / JavaClock.NanosPerMillisecond),
        JavaInstant => null,
        _ => ToInstant(value) is { } instant ? ToMilliseconds(instant) : null,
    };

    /// <summary>A point in time.</summary>
    public static JavaInstant? ToInstant(object value) => value switch
    {
        JavaInstant instant => instant,
        DateTime time => JavaInstant.FromDateTime(time),
        DateTimeOffset time => JavaInstant.FromDateTimeOffset(time),
        JavaOffsetDateTime time => new(SecondsOf(time.DateTime) - time.Offset.TotalSeconds, time.DateTime.Time.Nano),
        JavaZonedDateTime time => ToInstant(time.ToOffsetDateTime()),
        JavaLocalDateTime time => new(SecondsOf(time), time.Time.Nano),
        JavaLocalDate or DateOnly => ToInstant(ToLocalDateTime(value)!.Value),
        HessianDate or JavaSqlDate or JavaSqlTime or JavaSqlTimestamp or JavaCalendar => JavaInstant.FromMilliseconds(ToMilliseconds(value)!.Value),
        _ => null,
    };

    /// <summary>A point in time in UTC; a day or a clock time of no zone is itself, of no kind.</summary>
    public static DateTime? ToDateTime(object value) => value switch
    {
        DateTime time => time,
        JavaLocalDateTime time => time.ToDateTime(),
        JavaLocalDate or DateOnly => ToLocalDateTime(value)!.Value.ToDateTime(),
        _ => ToInstant(value)?.ToDateTime(),
    };

    /// <summary>A point in time and its offset, which is zero where none was sent.</summary>
    public static JavaOffsetDateTime? ToOffsetDateTime(object value) => value switch
    {
        JavaOffsetDateTime time => time,
        JavaZonedDateTime time => time.ToOffsetDateTime(),
        DateTimeOffset time => JavaOffsetDateTime.FromDateTimeOffset(time),
        _ => ToInstant(value) is { } instant ? new(ClockOf(instant), default) : null,
    };

    /// <summary>A point in time and its zone.</summary>
    public static JavaZonedDateTime? ToZonedDateTime(object value) => value switch
    {
        JavaZonedDateTime time => time,
        _ => ToOffsetDateTime(value) is { } time ? new(time.DateTime, time.Offset, new(time.Offset.ToString())) : null,
    };

    /// <summary>A clock time: that of its own, else in UTC.</summary>
    public static JavaLocalDateTime? ToLocalDateTime(object value) => value switch
    {
        JavaLocalDateTime time => time,
        JavaLocalDate date => new(date, default),
        DateOnly date => new((JavaLocalDate)date, default),
        JavaOffsetDateTime or JavaZonedDateTime or DateTimeOffset => null,
        _ => ToInstant(value) is { } instant ? ClockOf(instant) : null,
    };

    /// <summary>A day, of whatever is at its midnight.</summary>
    public static JavaLocalDate? ToLocalDate(object value) => ToLocalDateTime(value) is { Time.NanoOfDay: 0 } time ? time.Date : null;

    /// <summary>
    /// A time of day: a <c>java.sql.Time</c> is one of the first day of 1970. Where a field is declared so, Caucho's library writes it as a
    /// plain date.
    /// </summary>
    public static JavaLocalTime? ToLocalTime(object value) => value switch
    {
        TimeOnly time => (JavaLocalTime)time,
        JavaSqlTime or DateTime or HessianDate => ToLocalDateTime(value) is { Date.EpochDay: 0 } time ? time.Time : null,
        _ => null,
    };

    private static long SecondsOf(JavaLocalDateTime time) => time.Date.EpochDay * JavaClock.SecondsPerDay + time.Time.NanoOfDay / JavaClock.NanosPerSecond;

    private static JavaLocalDateTime ClockOf(JavaInstant instant)
    {
        var (day, second) = JavaClock.Divide(instant.Seconds, JavaClock.SecondsPerDay);
        return new(JavaLocalDate.FromEpochDay(day), JavaLocalTime.FromNanoOfDay(second * JavaClock.NanosPerSecond + instant.Nano));
    }
}
