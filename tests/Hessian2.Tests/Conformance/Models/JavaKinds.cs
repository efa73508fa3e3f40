using System.Collections;
using System.Net;
using System.Text;

#pragma warning disable CA1002, CA1819, CA2227 // data classes as users write them

namespace Hessian2.Conformance;

/// <summary>Members of every type that stands for a Java class.</summary>
[HessianType("org.example.JavaKinds")]
public sealed class JavaKinds
{
    public DateOnly Day { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Span { get; set; }

    public DayOfWeek Weekday { get; set; }

    public JavaMonth Month { get; set; }

    public JavaBigDecimal Number { get; set; }

    public JavaLocalDate Date { get; set; }

    public JavaLocalTime Clock { get; set; }

    public JavaLocalDateTime DateTime { get; set; }

    public JavaInstant Instant { get; set; }

    public JavaDuration Duration { get; set; }

    public JavaPeriod Period { get; set; }

    public JavaYear Year { get; set; }

    public JavaYearMonth YearMonth { get; set; }

    public JavaMonthDay MonthDay { get; set; }

    public JavaZoneOffset Offset { get; set; }

    public JavaZoneId Zone { get; set; }

    public JavaOffsetTime OffsetTime { get; set; }

    public JavaOffsetDateTime OffsetDateTime { get; set; }

    public JavaZonedDateTime Zoned { get; set; }

    public JavaSqlDate SqlDate { get; set; }

    public JavaSqlTime SqlTime { get; set; }

    public JavaSqlTimestamp Timestamp { get; set; }

    public JavaCalendar Calendar { get; set; }

    public JavaLocale Locale { get; set; }

    public JavaClass Class { get; set; }

    public JavaCurrency Currency { get; set; }

    public JavaAtomicInteger AtomicInteger { get; set; }

    public JavaAtomicLong AtomicLong { get; set; }

    public JavaAtomicBoolean AtomicBoolean { get; set; }

    public Uri? Uri { get; set; }

    public JavaUrl? Url { get; set; }

    public IPAddress? Address { get; set; }

    public JavaInetAddress? Host { get; set; }

    public DateOnly? NoDay { get; set; }

    public JavaInstant? Maybe { get; set; }

    public List<DateOnly>? Days { get; set; }

    public Dictionary<DateOnly, JavaInstant>? ByDay { get; set; }

    /// <summary>A value in every member that may be null and no value in one that may be.</summary>
    public static JavaKinds Sample() => new()
    {
        Day = new(2026, 1, 2),
        Time = new(3, 4, 5, 678),
        Span = new(1, 2, 3, 4, 5),
        Weekday = DayOfWeek.Sunday,
        Month = JavaMonth.December,
        Number = JavaBigDecimal.Parse("-1.50E+400"),
        Date = JavaLocalDate.MinValue,
        Clock = new(23, 59, 59, 999_999_999),
        DateTime = new(JavaLocalDate.MaxValue, new(1, 2, 3, 4)),
        Instant = JavaInstant.MinValue,
        Duration = new(-1, 1),
        Period = new(-1, 2, -3),
        Year = new(-999_999_999),
        YearMonth = new(2026, 12),
        MonthDay = new(2, 29),
        Offset = new(-64_800),
        Zone = new("Asia/Shanghai"),
        OffsetTime = new(new(1, 2), new(3600)),
        OffsetDateTime = new(new(new(2026, 1, 2), new(3, 4)), new(-5400)),
        Zoned = new(new(new(2026, 1, 2), new(3, 4)), new(8 * 3600), new("Asia/Shanghai")),
        SqlDate = new(-1),
        SqlTime = new(0),
        Timestamp = new(long.MaxValue),
        Calendar = new(1, "org.example.JapaneseCalendar"),
        Locale = new("es_ES_Traditional"),
        Class = new("[I"),
        Currency = new("EUR"),
        AtomicInteger = new(int.MinValue),
        AtomicLong = new(long.MinValue),
        AtomicBoolean = new(true),
        Uri = new("http://example.com/a?b=c#d"),
        Url = JavaUrl.FromUri(new("https://me@example.com:8443/a?b=c#d")),
        Address = IPAddress.IPv6Loopback,
        Host = new("localhost", IPAddress.Loopback),
        Maybe = JavaInstant.MaxValue,
        Days = [new(1, 1, 1), new(9999, 12, 31)],
        ByDay = new() { [new(2026, 1, 2)] = default },
    };
}

/// <summary>Builders and sets, which are equal by their contents only.</summary>
[HessianType("org.example.Buffers")]
public sealed class Buffers
{
    public StringBuilder? Text { get; set; }

    public StringBuilder? Wide { get; set; }

    public BitArray? Bits { get; set; }
}

/// <summary>The same members declared as other classes than Java's: what a peer may send for each.</summary>
[HessianType("org.example.JavaTaker")]
public sealed class JavaTaker
{
    public DateTime DateTime { get; set; }

    public DateTimeOffset Offset { get; set; }

    public DateOnly Day { get; set; }

    public int Int { get; set; }

    public long Long { get; set; }

    public bool Flag { get; set; }

    public string? Text { get; set; }

    public decimal Decimal { get; set; }

    public Uri? Uri { get; set; }

    public Line? Line { get; set; }

    public Guid? Id { get; set; }
}
