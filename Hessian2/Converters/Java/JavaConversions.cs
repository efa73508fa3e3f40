using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;

namespace Hessian2.Converters.Java;

/// <summary>
/// Values of Java's classes as other types that hold the same: what typed reading takes where a peer declared another class for a member.
/// A value that the type cannot hold is refused, never rounded.
/// </summary>
internal static class JavaConversions
{
    private static readonly Dictionary<Type, Func<object, object?>> s_targets = new()
    {
        [typeof(bool)] = static value => value is JavaAtomicBoolean flag ? flag.Value : null,
        [typeof(int)] = static value => ToWhole(value) is { } number && number == (int)number ? (int)number : null,
        [typeof(long)] = static value => ToWhole(value),
        [typeof(double)] = static value => value is float number ? (double)number : ToWhole(value) is { } whole && whole == (long)(double)whole ? (double)whole : null,
        [typeof(string)] = ToText,
        [typeof(decimal)] = static value => ToBigDecimal(value) is { } number && number.TryToDecimal(out decimal result) ? result : null,
        [typeof(JavaBigDecimal)] = static value => ToBigDecimal(value),
        [typeof(BigInteger)] = static value => ToBigDecimal(value) is { Scale: 0 } number ? number.Unscaled : null,
        [typeof(JavaAtomicInteger)] = static value => ToWhole(value) is { } number && number == (int)number ? new JavaAtomicInteger((int)number) : null,
        [typeof(JavaAtomicLong)] = static value => ToWhole(value) is { } number ? new JavaAtomicLong(number) : null,
        [typeof(JavaAtomicBoolean)] = static value => value is bool flag ? new JavaAtomicBoolean(flag) : null,
        [typeof(Guid)] = static value => value is string text && Guid.TryParse(text, out var id) ? id : null,
        [typeof(Uri)] = static value => value switch
        {
            JavaUrl url => url.ToUri(),
            string text => new Uri(text, UriKind.RelativeOrAbsolute),
            _ => null,
        },
        [typeof(JavaUrl)] = static value => value is Uri uri ? JavaUrl.FromUri(uri) : null,
        [typeof(JavaInetAddress)] = static value => value switch
        {
            IPAddress address => new JavaInetAddress(null, address),
            string text => new JavaInetAddress(null, IPAddress.Parse(text)),
            _ => null,
        },
        [typeof(StringBuilder)] = static value => value is string text ? new StringBuilder(text) : null,
        [typeof(JavaLocale)] = static value => value is string text ? new JavaLocale(text) : null,
        [typeof(JavaClass)] = static value => value is string text ? new JavaClass(text) : null,
        [typeof(JavaCurrency)] = static value => value is string text ? new JavaCurrency(text) : null,
        [typeof(HessianDate)] = static value => TimeConversions.ToMilliseconds(value) is { } time ? new HessianDate(time) : null,
        [typeof(JavaSqlDate)] = static value => TimeConversions.ToMilliseconds(value) is { } time ? new JavaSqlDate(time) : null,
        [typeof(JavaSqlTime)] = static value => TimeConversions.ToMilliseconds(value) is { } time ? new JavaSqlTime(time) : null,
        [typeof(JavaSqlTimestamp)] = static value => TimeConversions.ToMilliseconds(value) is { } time ? new JavaSqlTimestamp(time) : null,
        [typeof(JavaCalendar)] = static value => TimeConversions.ToMilliseconds(value) is { } time ? new JavaCalendar(time) : null,
        [typeof(DateTime)] = static value => TimeConversions.ToDateTime(value),
        [typeof(DateTimeOffset)] = static value => TimeConversions.ToOffsetDateTime(value)?.ToDateTimeOffset(),
        [typeof(JavaInstant)] = static value => TimeConversions.ToInstant(value),
        [typeof(JavaLocalDate)] = static value => TimeConversions.ToLocalDate(value),
        [typeof(JavaLocalTime)] = static value => TimeConversions.ToLocalTime(value),
        [typeof(JavaLocalDateTime)] = static value => TimeConversions.ToLocalDateTime(value),
        [typeof(JavaOffsetDateTime)] = static value => TimeConversions.ToOffsetDateTime(value),
        [typeof(JavaZonedDateTime)] = static value => TimeConversions.ToZonedDateTime(value),
        [typeof(JavaDuration)] = static value => value is TimeSpan time ? (JavaDuration)time : null,
        [typeof(JavaZoneId)] = static value => value is string or JavaZoneOffset ? new JavaZoneId(value.ToString()!) : null,
        [typeof(JavaZoneOffset)] = static value => value is JavaZoneId { Id: "Z" } ? default(JavaZoneOffset) : null,
    };

    /// <summary>True for the types that values of other classes can become.</summary>
    public static bool Knows<T>() => Target<T>.Convert is not null;

    /// <summary>The value as another type; false where that holds something else. An empty <c>Optional</c> is null for a class.</summary>
    public static bool TryConvert<T>(object? value, out T? converted)
    {
        value = Unwrap(value);
        converted = default;
        if (value is null) return !typeof(T).IsValueType;
        if (value is not T && !TryConvert(Target<T>.Convert, ref value)) return false;
        converted = (T?)value;
        return true;
    }

    private static bool TryConvert(Func<object, object?>? convert, ref object? value)
    {
        try
        {
            value = convert?.Invoke(value!);
            return value is not null;
        }
        // What the framework's type refuses.
        catch (Exception error) when (error is ArgumentException or ArithmeticException or FormatException)
        {
            return false;
        }
    }

    // An Optional, an AtomicReference, a LongAdder: an object that is nothing but its value.
    private static object? Unwrap(object? value)
    {
        if (value is not HessianObject { Count: <= 2 } holder || !holder.TryGetValue("value", out object? held)) return value;
        return holder.Count == 1 || OptionalReader.IsOptional(holder.ClassName) ? held : value;
    }

    private static long? ToWhole(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        sbyte number => number,
        JavaAtomicInteger number => number.Value,
        JavaAtomicLong number => number.Value,
        JavaAtomicBoolean flag => flag.Value ? 1 : 0,
        decimal or BigInteger or JavaBigDecimal => ToBigDecimal(value) is { Scale: 0 } number ? (long)number.Unscaled : null,
        _ => null,
    };

    private static JavaBigDecimal? ToBigDecimal(object value) => value switch
    {
        JavaBigDecimal number => number,
        decimal number => (JavaBigDecimal)number,
        BigInteger number => new(number, 0),
        double number when double.IsFinite(number) => JavaBigDecimal.Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        string text => JavaBigDecimal.Parse(text),
        _ => ToWhole(value) is { } number ? new(number, 0) : null,
    };

    private static string? ToText(object value) => value switch
    {
        StringBuilder or JavaLocale or JavaClass or JavaCurrency or JavaUrl or JavaZoneId or JavaZoneOffset or JavaBigDecimal => value.ToString(),
        Uri uri => uri.OriginalString,
        Guid id => id.ToString(),
        decimal number => ((JavaBigDecimal)number).ToString(),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => ((JavaLocalDate)date).ToString(),
        TimeOnly time => ((JavaLocalTime)time).ToString(),
        TimeSpan time => ((JavaDuration)time).ToString(),
        JavaInetAddress { Address: var address } => address.ToString(),
        BitArray => null,
        IJavaValue => value.ToString(),
        IPAddress => value.ToString(),
        sbyte or short or float => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static class Target<T>
    {
        public static readonly Func<object, object?>? Convert = s_targets.GetValueOrDefault(typeof(T));
    }
}
