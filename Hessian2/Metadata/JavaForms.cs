using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using Hessian2.Converters.Java;

namespace Hessian2.Metadata;

/// <summary>The Java classes that a built-in type can be written as beside its own, where a member declares it.</summary>
internal static class JavaForms
{
    private static readonly Dictionary<Type, Dictionary<string, Func<HessianConverter>>> s_forms = [];

    // What a type is written as by itself, by the names that users may give it.
    private static readonly Dictionary<Type, string[]> s_own = new()
    {
        [typeof(bool)] = ["boolean", "java.lang.Boolean"],
        [typeof(sbyte)] = ["byte", "java.lang.Byte"],
        [typeof(byte)] = ["byte", "java.lang.Byte"],
        [typeof(short)] = ["short", "java.lang.Short"],
        [typeof(int)] = ["int", "java.lang.Integer"],
        [typeof(long)] = ["long", "java.lang.Long"],
        [typeof(float)] = ["float", "java.lang.Float"],
        [typeof(double)] = ["double", "java.lang.Double"],
        [typeof(char)] = ["char", "java.lang.Character"],
        [typeof(string)] = ["java.lang.String"],
        [typeof(object)] = ["java.lang.Object"],
        [typeof(DateTime)] = ["java.util.Date"],
        [typeof(DateTimeOffset)] = ["java.util.Date"],
        [typeof(HessianDate)] = ["java.util.Date"],
        [typeof(DateOnly)] = ["java.time.LocalDate"],
        [typeof(TimeOnly)] = ["java.time.LocalTime"],
        [typeof(TimeSpan)] = ["java.time.Duration"],
        [typeof(CultureInfo)] = ["java.util.Locale"],
        [typeof(IPAddress)] = ["java.net.InetAddress"],
    };

    static JavaForms()
    {
        AddDateTime();
        AddDateTimeOffset();
        AddDays();
        AddNumbers();
        AddTexts();
    }

    /// <summary>True where the class is the one that the type is written as by itself.</summary>
    public static bool IsOwn(Type type, string javaType) => s_own.TryGetValue(type, out string[]? names) && names.Contains(javaType);

    /// <summary>A new converter that writes the type as the class, not yet bound; null where it cannot.</summary>
    public static HessianConverter? Create(Type type, string javaType) =>
        s_forms.TryGetValue(type, out var forms) && forms.TryGetValue(javaType, out var create) ? create() : null;

    /// <summary>The classes that a type can be written as, beside its own.</summary>
    public static IEnumerable<string> NamesOf(Type type) => s_forms.TryGetValue(type, out var forms) ? forms.Keys.Order(StringComparer.Ordinal) : [];

    // A time of the kind Unspecified counts as UTC, but where Java has no zone either: there every time is the clock that it shows.
    private static void AddDateTime()
    {
        Add<DateTime, JavaSqlDate>("java.sql.Date", JavaSqlDate.FromDateTime);
        Add<DateTime, JavaSqlTime>("java.sql.Time", JavaSqlTime.FromDateTime);
        Add<DateTime, JavaSqlTimestamp>("java.sql.Timestamp", JavaSqlTimestamp.FromDateTime);
        Add<DateTime, JavaCalendar>("java.util.Calendar", JavaCalendar.FromDateTime);
        Add<DateTime, JavaCalendar>("java.util.GregorianCalendar", JavaCalendar.FromDateTime);
        Add<DateTime, JavaInstant>("java.time.Instant", JavaInstant.FromDateTime);
        Add<DateTime, JavaLocalDateTime>("java.time.LocalDateTime", JavaLocalDateTime.FromDateTime);
        Add<DateTime, JavaLocalDate>("java.time.LocalDate", static value => ToDay(JavaLocalDateTime.FromDateTime(value)));
        Add<DateTime, JavaOffsetDateTime>("java.time.OffsetDateTime", static value => JavaOffsetDateTime.FromDateTimeOffset(AtOffset(value)));
        Add<DateTime, JavaZonedDateTime>("java.time.ZonedDateTime", static value => JavaZonedDateTime.FromDateTimeOffset(AtOffset(value)));
        Add<DateTime, long>("java.lang.Long", static value => HessianDate.FromDateTime(value).Milliseconds);
    }

    private static void AddDateTimeOffset()
    {
        Add<DateTimeOffset, JavaSqlTimestamp>("java.sql.Timestamp", static value => JavaSqlTimestamp.FromDateTime(value.UtcDateTime));
        Add<DateTimeOffset, JavaCalendar>("java.util.Calendar", static value => JavaCalendar.FromDateTime(value.UtcDateTime));
        Add<DateTimeOffset, JavaCalendar>("java.util.GregorianCalendar", static value => JavaCalendar.FromDateTime(value.UtcDateTime));
        Add<DateTimeOffset, JavaInstant>("java.time.Instant", JavaInstant.FromDateTimeOffset);
        Add<DateTimeOffset, JavaOffsetDateTime>("java.time.OffsetDateTime", JavaOffsetDateTime.FromDateTimeOffset);
        Add<DateTimeOffset, JavaZonedDateTime>("java.time.ZonedDateTime", JavaZonedDateTime.FromDateTimeOffset);
    }

    private static void AddDays()
    {
        Add<DateOnly, JavaLocalDateTime>("java.time.LocalDateTime", static value => new((JavaLocalDate)value, default));
        Add<DateOnly, JavaSqlDate>("java.sql.Date", static value => JavaSqlDate.FromDateTime(value.ToDateTime(default, DateTimeKind.Utc)));
        Add<DateOnly, DateTime>("java.util.Date", static value => value.ToDateTime(default, DateTimeKind.Utc));
        Add<DateOnly, string>("java.lang.String", static value => ((JavaLocalDate)value).ToString());
        Add<TimeOnly, JavaSqlTime>("java.sql.Time", static value => JavaSqlTime.FromDateTime(DateTime.UnixEpoch + value.ToTimeSpan()));
        Add<TimeOnly, string>("java.lang.String", static value => ((JavaLocalTime)value).ToString());
        Add<TimeSpan, long>("java.lang.Long", static value => ToMilliseconds(value));
        Add<TimeSpan, JavaLocalTime>("java.time.LocalTime", static value => (JavaLocalTime)TimeOnly.FromTimeSpan(value));
    }

    private static void AddNumbers()
    {
        Add<bool, JavaAtomicBoolean>("java.util.concurrent.atomic.AtomicBoolean", static value => new(value));
        Add<int, JavaAtomicInteger>("java.util.concurrent.atomic.AtomicInteger", static value => new(value));
        Add<int, long>("java.lang.Long", static value => value);
        Add<int, BigInteger>("java.math.BigInteger", static value => value);
        Add<int, JavaYear>("java.time.Year", static value => new(value));
        Add<long, JavaAtomicLong>("java.util.concurrent.atomic.AtomicLong", static value => new(value));
        Add<long, DateTime>("java.util.Date", static value => new HessianDate(value).ToDateTime());
        Add<long, BigInteger>("java.math.BigInteger", static value => value);
        Add<long, JavaBigDecimal>("java.math.BigDecimal", static value => new(value, 0));
        Add<ulong, BigInteger>("java.math.BigInteger", static value => value);
        Add<decimal, BigInteger>("java.math.BigInteger", static value => decimal.IsInteger(value) ? new(value) : throw new ArithmeticException($"{value} is no whole number."));
        Add<decimal, string>("java.lang.String", static value => JavaBigDecimal.FromDecimal(value).ToString());
        Add<BigInteger, JavaBigDecimal>("java.math.BigDecimal", static value => new(value, 0));
        Add<double, JavaBigDecimal>("java.math.BigDecimal", static value => JavaBigDecimal.Parse(value.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static void AddTexts()
    {
        Add<Guid, string>("java.lang.String", static value => value.ToString());
        Add<Uri, string>("java.lang.String", static value => value.OriginalString);
        Add<Uri, JavaUrl>("java.net.URL", JavaUrl.FromUri);
        Add<IPAddress, string>("java.lang.String", static value => value.ToString());
        Add<CultureInfo, string>("java.lang.String", static value => JavaLocale.FromCulture(value).Text);
        Add<string, Guid>("java.util.UUID", Guid.Parse);
        Add<string, Uri>("java.net.URI", static value => new(value, UriKind.RelativeOrAbsolute));
        Add<string, JavaUrl>("java.net.URL", static value => JavaUrl.FromUri(new(value, UriKind.Absolute)));
        Add<string, JavaInetAddress>("java.net.InetAddress", static value => new(null, IPAddress.Parse(value)));
        Add<string, JavaLocale>("java.util.Locale", static value => new(value));
        Add<string, JavaClass>("java.lang.Class", static value => new(value));
        Add<string, JavaCurrency>("java.util.Currency", static value => new(value));
        Add<string, JavaZoneId>("java.time.ZoneId", static value => new(value));
        Add<string, StringBuilder>("java.lang.StringBuilder", static value => new(value));
        Add<string, JavaBigDecimal>("java.math.BigDecimal", JavaBigDecimal.Parse);
        Add<string, BigInteger>("java.math.BigInteger", static value => BigInteger.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static JavaLocalDate ToDay(JavaLocalDateTime value) =>
        value.Time.NanoOfDay == 0 ? value.Date : throw new ArithmeticException($"{value} is no midnight: a LocalDate would lose its time.");

    private static DateTimeOffset AtOffset(DateTime value) => value.Kind == DateTimeKind.Unspecified ? new(value, TimeSpan.Zero) : new(value);

    private static long ToMilliseconds(TimeSpan value) =>
        value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? value.Ticks / TimeSpan.TicksPerMillisecond : throw new ArithmeticException($"{value} is no whole number of milliseconds.");

    private static void Add<T, TForm>(string javaType, Func<T, TForm> toForm)
    {
        if (!s_forms.TryGetValue(typeof(T), out var forms)) s_forms.Add(typeof(T), forms = []);
        forms.Add(javaType, () => new FormConverter<T, TForm>(toForm));
    }
}
