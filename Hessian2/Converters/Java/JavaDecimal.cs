using System.Globalization;
using System.Numerics;

namespace Hessian2.Converters.Java;

/// <summary>A decimal number as Java has it: digits of any length and a scale.</summary>
internal static class JavaDecimal
{
    // More digits than decimal can hold, with signs, point and exponent: longer texts cannot be exact and are not worth their arithmetic.
    private const int MaxText = 256;

    /// <summary>Takes the text of a number apart.</summary>
    public static bool TryParse(string text, out BigInteger digits, out int scale)
    {
        (digits, scale) = (default, 0);
        if (text.Length > MaxText) return false;
        int e = text.IndexOfAny(['e', 'E']);
        int exponent = 0;
        if (e >= 0 && !int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        string mantissa = e >= 0 ? text[..e] : text;
        int point = mantissa.IndexOf('.');
        int fraction = point >= 0 ? mantissa.Length - point - 1 : 0;
        scale = fraction - exponent;
        return Math.Abs((long)fraction - exponent) < MaxText
            && BigInteger.TryParse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out digits);
    }

    /// <summary>True when a decimal is exactly the number.</summary>
    public static bool Equals(decimal value, BigInteger digits, int scale)
    {
        var own = new BigInteger(decimal.Truncate(Math.Abs(Shift(value, out int ownScale))));
        if (value < 0) own = -own;
        return own * BigInteger.Pow(10, Math.Max(scale - ownScale, 0)) == digits * BigInteger.Pow(10, Math.Max(ownScale - scale, 0));
    }

    private static decimal Shift(decimal value, out int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        scale = (bits[3] >> 16) & 0xFF;
        return new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0);
    }
}
