using System.Globalization;
using System.Numerics;

namespace Hessian2.Tests.Golden;

/// <summary>Values of Java's own classes: as the .NET type that stands for them, else as objects with the fields they have on the wire.</summary>
internal static class JavaObjects
{
    /// <summary>The one stack element of the exceptions in the files.</summary>
    public static HessianStackFrame Frame => new() { DeclaringClass = "org.example.Foo", MethodName = "bar", FileName = "Foo.java", LineNumber = 42 };

    public static HessianObject? Constant(string name, HessianDialect dialect) => name switch
    {
        "Locale.SIMPLIFIED_CHINESE" => Locale("zh_CN", dialect),
        "Locale.ENGLISH" => Locale("en", dialect),
        "Locale.ROOT" => Locale("", dialect),
        "String.class" => Class("java.lang.String"),
        "Person.class" => Class("org.example.interop.Person"),
        "int.class" => Class("int"),
        _ => null,
    };

    public static object Create(string name, object?[] arguments, HessianDialect dialect) => (name, arguments) switch
    {
        ("java.util.Date" or "Date", _) => Date(Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture)),
        ("java.sql.Date" or "java.sql.Time" or "java.sql.Timestamp", [long time]) => new HessianObject(name) { { "value", Date(time) } },
        ("UUID.fromString", [string text]) => Guid.Parse(text),
        ("BigInteger", [string digits]) => BigInteger.Parse(digits, CultureInfo.InvariantCulture),
        ("BigDecimal", [string text]) => BigDecimal(text),
        ("StackTraceElement", [string type, string method, string file, int line]) =>
            new HessianStackFrame { DeclaringClass = type, MethodName = method, FileName = file, LineNumber = line },
        ("Locale", [string language, string country, string variant]) => Locale($"{language}_{country}_{variant}", dialect),
        ("EnumSet.of", _) => EnumSet(arguments, dialect),
        _ => throw new FormatException($"{name} of {arguments.Length} arguments"),
    };

    public static HessianObject Locale(string text, HessianDialect dialect)
    {
        string library = dialect == HessianDialect.Caucho ? "com.caucho" : "com.alibaba.com.caucho";
        return new($"{library}.hessian.io.LocaleHandle") { { "value", text } };
    }

    // What stands on the wire for it; as a set of enum constants it is tested by CollectionConformance.
    private static HessianObject EnumSet(object?[] constants, HessianDialect dialect)
    {
        var type = Class("org.example.interop.Color");
        if (dialect == HessianDialect.HessianLite)
        {
            return new("com.alibaba.com.caucho.hessian.io.EnumSetHandler") { { "objects", constants }, { "type", type } };
        }
        var elements = new HessianList("[java.lang.Enum");
        elements.AddRange(constants);
        return new("java.util.EnumSet$SerializationProxy") { { "elementType", type }, { "elements", elements } };
    }

    public static HessianObject Class(string name) => new("java.lang.Class") { { "name", name } };

    /// <summary>An exception of the files, its stack in place.</summary>
    public static HessianThrowable Thrown(string type, string? message, params HessianStackFrame[] stack)
    {
        var thrown = new HessianThrowable(type) { Message = message };
        foreach (var frame in stack) thrown.StackTrace.Add(frame);
        return thrown;
    }

    // A number that no decimal holds stays what it is on the wire.
    private static object BigDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : new HessianObject("java.math.BigDecimal") { { "value", text } };

    // A date outside the years 1 to 9999 is what untyped reading gives for it.
    private static object Date(long milliseconds) => new HessianDate(milliseconds) is { IsDateTime: false } outside
        ? outside
        : DateTime.UnixEpoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
}
