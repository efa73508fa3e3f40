using System.Globalization;
using System.Numerics;

namespace Hessian2;

/// <summary>
/// A <c>java.math.BigDecimal</c>: digits of any length and a scale. Untyped reading gives it where <see cref="decimal"/> does not hold both
/// exactly. Equal as Java's are: 1.0 and 1.00 are two. Immutable; the default is 0.
/// </summary>
/// <param name="Unscaled">The digits, as a whole number.</param>
/// <param name="Scale">How many of them stand behind the point; a negative scale stands for zeros before it.</param>
public readonly record struct JavaBigDecimal(BigInteger Unscaled, int Scale) : IJavaValue
{
    // 65,536 bits of digits: what is longer is not a number that anybody computes with, and slow to print and to parse.
    internal const int MaxText = 20_000;

    // The scale and the bits of decimal.
    private const int MaxDecimalScale = 28;
    private const int MaxDecimalBits = 96;

    /// <summary>The same number with the same scale.</summary>
    public static explicit operator JavaBigDecimal(decimal value) => FromDecimal(value);

    /// <summary>The same number.</summary>
    /// <exception cref="OverflowException"><see cref="decimal"/> cannot hold it exactly.</exception>
    public static explicit operator decimal(JavaBigDecimal value) => value.ToDecimal();

    /// <summary>The same number with the same scale.</summary>
    public static JavaBigDecimal FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: value < 0, scale: 0));
        return new(digits, (bits[3] >> 16) & 0xFF);
    }

    /// <summary>True when <see cref="decimal"/> holds the number and its scale.</summary>
    public bool IsDecimal => Scale is >= 0 and <= MaxDecimalScale && BigInteger.Abs(Unscaled).GetBitLength() <= MaxDecimalBits;

    /// <summary>The same number; the scale too, where it is 0 to 28.</summary>
    /// <exception cref="OverflowException"><see cref="decimal"/> cannot hold it exactly.</exception>
    public decimal ToDecimal() => TryToDecimal(out decimal value) ? value : throw new OverflowException($"The number does not fit {typeof(decimal)}.");

    /// <summary>The same number; false where <see cref="decimal"/> cannot hold it exactly.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        int scale = Unscaled.IsZero ? Math.Clamp(Scale, 0, MaxDecimalScale) : Scale;
        var digits = Unscaled;
        if (scale < 0 && !TryScale(ref digits, -(long)scale)) return false;
        if (scale > MaxDecimalScale && !TryScale(ref digits, MaxDecimalScale - (long)scale)) return false;
        scale = Math.Clamp(scale, 0, MaxDecimalScale);
        if (BigInteger.Abs(digits).GetBitLength() > MaxDecimalBits) return false;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits((decimal)BigInteger.Abs(digits), bits);
        value = new(bits[0], bits[1], bits[2], digits.Sign < 0, (byte)scale);
        return true;
    }

    /// <summary>Parses what Java prints, and all that Java's constructor takes.</summary>
    /// <exception cref="FormatException">It is no number, or has more than 20,000 characters.</exception>
    public static JavaBigDecimal Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("The text is no decimal number, or is longer than 20,000 characters.");

    /// <summary>Parses what Java prints, and all that Java's constructor takes, up to 20,000 characters.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out JavaBigDecimal value)
    {
        value = default;
        if (text.Length > MaxText) return false;
        int e = text.IndexOfAny('e', 'E');
        long exponent = 0;
        if (e >= 0 && !long.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        var mantissa = e >= 0 ? text[..e] : text;
        int point = mantissa.IndexOf('.');
        long scale = (point >= 0 ? mantissa.Length - point - 1 : 0) - exponent;
        if (scale != (int)scale) return false;
        if (mantissa[(point + 1)..].IndexOfAny('+', '-', '.') >= (point >= 0 ? 0 : 1)) return false;
        string digits = point >= 0 ? string.Concat(mantissa[..point], mantissa[(point + 1)..]) : mantissa.ToString();
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled)) return false;
        value = new(unscaled, (int)scale);
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unscaled, Scale);

    /// <summary>As Java prints it: <c>123.4500</c>, <c>1E+400</c>, <c>1.5E-7</c>. No digit and no zero of the scale is lost.</summary>
    public override string ToString()
    {
        string digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        string sign = Unscaled.Sign < 0 ? "-" : "";
        if (Scale == 0) return sign + digits;
        long adjusted = digits.Length - 1 - (long)Scale;
        if (Scale > 0 && adjusted >= -6)
        {
            string padded = digits.PadLeft(Scale + 1, '0');
            return $"{sign}{padded.AsSpan(0, padded.Length - Scale)}.{padded.AsSpan(padded.Length - Scale)}";
        }
        string fraction = digits.Length > 1 ? "." + digits[1..] : "";
        string exponent = adjusted == 0 ? "" : JavaText.Invariant($"E{(adjusted > 0 ? "+" : "")}{adjusted}");
        return $"{sign}{digits[0]}{fraction}{exponent}";
    }

    // Adds zeros, or takes them away where they are zeros: only as many as lead to a number of decimal's size, whatever a scale says.
    private static bool TryScale(ref BigInteger digits, long zeros)
    {
        const double BitsPerDigit = 3.3219280948873626;
        double bits = BigInteger.Abs(digits).GetBitLength() + zeros * BitsPerDigit;
        if (bits is < -1 or > MaxDecimalBits + 2) return false;
        if (zeros >= 0)
        {
            digits *= BigInteger.Pow(10, (int)zeros);
            return true;
        }
        digits = BigInteger.DivRem(digits, BigInteger.Pow(10, (int)-zeros), out var remainder);
        return remainder.IsZero;
    }
}
