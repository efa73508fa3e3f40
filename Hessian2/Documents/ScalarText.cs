using System.Globalization;
using System.Numerics;

namespace Hessian2.Documents;

/// <summary>Scalars as text and from text, the same in every culture.</summary>
internal static class ScalarText
{
    // More digits than any sender means, in a time that is not worth an attack.
    private const int MaxDigits = 4096;

    private static readonly Dictionary<Type, Func<string, object?>> s_parsers = new()
    {
        [typeof(bool)] = static text => bool.TryParse(text, out bool value) ? value : null,
        [typeof(char)] = static text => text.Length == 1 ? text[0] : null,
        [typeof(Guid)] = static text => Guid.TryParse(text, out var value) ? value : null,
        [typeof(DateTime)] = static text => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var value) ? value : null,
        [typeof(DateTimeOffset)] = static text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null,
        [typeof(DateOnly)] = static text => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null,
        [typeof(TimeOnly)] = static text => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null,
        [typeof(TimeSpan)] = static text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null,
        [typeof(sbyte)] = Number<sbyte>,
        [typeof(byte)] = Number<byte>,
        [typeof(short)] = Number<short>,
        [typeof(ushort)] = Number<ushort>,
        [typeof(int)] = Number<int>,
        [typeof(uint)] = Number<uint>,
        [typeof(long)] = Number<long>,
        [typeof(ulong)] = Number<ulong>,
        [typeof(float)] = Number<float>,
        [typeof(double)] = Number<double>,
        [typeof(decimal)] = Number<decimal>,
        [typeof(BigInteger)] = static text =>
            text.Length <= MaxDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    /// <summary>The value of a type that a text says; null where it says none.</summary>
    public static object? Parse(Type type, string text) => s_parsers.TryGetValue(type, out var parse) ? parse(text) : null;

    /// <summary>What a scalar is as text; null for lists, maps and objects other than constants.</summary>
    public static string? Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        // In its general form a TimeOnly loses its seconds.
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable scalar and ValueType => scalar.ToString(null, CultureInfo.InvariantCulture),
        HessianDate date => date.Milliseconds.ToString(CultureInfo.InvariantCulture),
        Uri => value.ToString(),
        HessianObject { Count: 1 } made when made.TryGetValue("name", out object? name) => name as string,
        _ => null,
    };

    private static object? Number<T>(string text)
        where T : struct, INumber<T> => T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
