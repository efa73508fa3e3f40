using Hessian2.Converters.Java;
using Hessian2.Converters.Time;

namespace Hessian2.Metadata;

/// <summary>Dates and times: those of <c>java.time</c>, <c>java.sql</c> and <c>java.util</c>, and the framework's.</summary>
internal static partial class BuiltInTypes
{
    private static void AddTimeTypes()
    {
        AddTime("LocalDate", static () => new LocalDateConverter());
        AddTime("LocalTime", static () => new LocalTimeConverter());
        AddTime("LocalDateTime", static () => new LocalDateTimeConverter());
        AddTime("Instant", static () => new InstantConverter());
        AddTime("Duration", static () => new DurationConverter());
        AddTime("Period", static () => new PeriodConverter());
        AddTime("Year", static () => new YearConverter());
        AddTime("YearMonth", static () => new YearMonthConverter());
        AddTime("MonthDay", static () => new MonthDayConverter());
        AddTime("ZoneOffset", static () => new ZoneOffsetConverter());
        AddTime("ZoneId", static () => new ZoneIdConverter());
        AddTime("OffsetTime", static () => new OffsetTimeConverter());
        AddTime("OffsetDateTime", static () => new OffsetDateTimeConverter());
        AddTime("ZonedDateTime", static () => new ZonedDateTimeConverter());
        AddNatural<DateOnly, JavaLocalDate>("java.time.LocalDate", JavaLocalDate.FromDateOnly, static date => date.ToDateOnly());
        AddNatural<TimeOnly, JavaLocalTime>("java.time.LocalTime", JavaLocalTime.FromTimeOnly, static time => time.ToTimeOnly());
        AddNatural<TimeSpan, JavaDuration>("java.time.Duration", JavaDuration.FromTimeSpan, static time => time.ToTimeSpan());
        AddStruct<DayOfWeek>("java.time.DayOfWeek", TimeEnums.DayOfWeek);
        AddStruct<JavaMonth>("java.time.Month", TimeEnums.Month);
        AddStruct<JavaSqlDate>("java.sql.Date", static () => new SqlDateConverter());
        AddStruct<JavaSqlTime>("java.sql.Time", static () => new SqlTimeConverter());
        AddStruct<JavaSqlTimestamp>("java.sql.Timestamp", static () => new SqlTimestampConverter());
        AddStruct<JavaCalendar>("java.util.Calendar", static () => new CalendarConverter());
        AddHandle<JavaCalendar>("CalendarHandle");
    }

    // The class itself, and its handle by both libraries.
    private static void AddTime<T>(string name, Func<HessianConverter<T>> create)
        where T : struct
    {
        AddStruct<T>($"java.time.{name}", create);
        foreach (var dialect in Enum.GetValues<HessianDialect>()) s_byName.Add(TimeConverter<T>.HandleOf(name, dialect), typeof(T));
    }
}
