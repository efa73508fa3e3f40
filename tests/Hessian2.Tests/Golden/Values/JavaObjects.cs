using System.Globalization;
using System.Net;
using System.Numerics;
using System.Collections;
using System.Text;

namespace Hessian2.Tests.Golden;

/// <summary>Values of Java's own classes: as the .NET type that stands for them, else as objects with the fields they have on the wire.</summary>
internal static class JavaObjects
{
    /// <summary>The one stack element of the exceptions in the files.</summary>
    public static HessianStackFrame Frame => new() { DeclaringClass = "org.example.Foo", MethodName = "bar", FileName = "Foo.java", LineNumber = 42 };

    public static object? Constant(string name) => name switch
    {
        "Locale.SIMPLIFIED_CHINESE" => new JavaLocale("zh_CN"),
        "Locale.ENGLISH" => new JavaLocale("en"),
        "Locale.ROOT" => new JavaLocale(""),
        "String.class" => new JavaClass("java.lang.String"),
        "Person.class" => new JavaClass("org.example.interop.Person"),
        "int.class" => new JavaClass("int"),
        "LocalDate.MIN" => JavaLocalDate.MinValue,
        "LocalDate.MAX" => JavaLocalDate.MaxValue,
        "LocalTime.MIDNIGHT" => TimeOnly.MinValue,
        "Instant.EPOCH" => default(JavaInstant),
        "Month.MAY" => JavaMonth.May,
        "DayOfWeek.MONDAY" => DayOfWeek.Monday,
        _ => null,
    };

    public static object Create(string name, object?[] arguments, HessianDialect dialect) => (name, arguments) switch
    {
        ("java.util.Date" or "Date", _) => Date(Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture)),
        ("java.sql.Date", [long time]) => new JavaSqlDate(time),
        ("java.sql.Time", [long time]) => new JavaSqlTime(time),
        ("java.sql.Timestamp", [long time]) => new JavaSqlTimestamp(time),
        ("UUID.fromString", [string text]) => Guid.Parse(text),
        ("BigInteger", [string digits]) => BigInteger.Parse(digits, CultureInfo.InvariantCulture),
        ("BigDecimal", [string text]) => BigDecimal(text),
        ("StackTraceElement", [string type, string method, string file, int line]) =>
            new HessianStackFrame { DeclaringClass = type, MethodName = method, FileName = file, LineNumber = line },
        ("EnumSet.of", _) => EnumSet(arguments, dialect),
        ("Locale", [string language, string country, string variant]) => new JavaLocale($"{language}_{country}_{variant}"),
        ("java.net.URL", [string text]) => JavaUrl.FromUri(new Uri(text)),
        ("java.net.URI.create", [string text]) => new Uri(text),
        ("AtomicInteger", [int number]) => new JavaAtomicInteger(number),
        ("AtomicLong", [int number]) => new JavaAtomicLong(number),
        ("Currency.getInstance", [string code]) => new JavaCurrency(code),
        ("StringBuilder", [string text]) => new StringBuilder(text),
        // Caucho's library asks for the name of the host.
        ("InetAddress.getByAddress", [object?[] bytes]) when dialect == HessianDialect.Caucho => new JavaInetAddress("localhost", Address(bytes)),
        ("InetAddress.getByAddress", [object?[] bytes]) => Address(bytes),
        _ => JavaTimes.Create(name, arguments),
    };

    /// <summary>The bits of a <c>java.util.BitSet</c>, as long as its words.</summary>
    public static BitArray Bits(int words, params int[] set)
    {
        var bits = new BitArray(words * 64);
        foreach (int bit in set) bits[bit] = true;
        return bits;
    }

    // What stands on the wire for it; as a set of enum constants it is tested by CollectionConformance.
    private static HessianObject EnumSet(object?[] constants, HessianDialect dialect)
    {
        var type = new JavaClass("org.example.interop.Color");
        if (dialect == HessianDialect.HessianLite)
        {
            return new("com.alibaba.com.caucho.hessian.io.EnumSetHandler") { { "objects", constants }, { "type", type } };
        }
        var elements = new HessianList("[java.lang.Enum");
        elements.AddRange(constants);
        return new("java.util.EnumSet$SerializationProxy") { { "elementType", type }, { "elements", elements } };
    }

    /// <summary>An exception of the files, its stack in place.</summary>
    public static HessianThrowable Thrown(string type, string? message, params HessianStackFrame[] stack)
    {
        var thrown = new HessianThrowable(type) { Message = message };
        foreach (var frame in stack) thrown.StackTrace.Add(frame);
        return thrown;
    }

    // A number that decimal holds with its scale is one.
    private static object BigDecimal(string text) => text.Contains('E') ? JavaBigDecimal.Parse(text) : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IPAddress Address(object?[] bytes) => new([.. bytes.Select(one => (byte)(int)one!)]);

    // A date outside the years 1 to 9999 is what untyped reading gives for it.
    private static object Date(long milliseconds) => new HessianDate(milliseconds) is { IsDateTime: false } outside
        ? outside
        : DateTime.UnixEpoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
}
