namespace Hessian2.Converters.Objects;

/// <summary>Boxes of the values that take one byte on the wire, made once: a box is twenty-four times as large.</summary>
internal static class Boxes
{
    /// <summary>What a box takes, or a string beyond its characters.</summary>
    public const int Bytes = 24;

    private const int MinInt32 = -16, MaxInt32 = 47;
    private const int MinInt64 = -8, MaxInt64 = 15;

    private static readonly object s_true = true, s_false = false, s_zero = 0.0, s_one = 1.0;
    private static readonly object[] s_ints = [.. Enumerable.Range(MinInt32, MaxInt32 - MinInt32 + 1).Select(static number => (object)number)];
    private static readonly object[] s_longs = [.. Enumerable.Range(MinInt64, MaxInt64 - MinInt64 + 1).Select(static number => (object)(long)number)];

    public static object Of(bool value) => value ? s_true : s_false;

    public static object Of(ref HessianReader reader, int value)
    {
        if (value is >= MinInt32 and <= MaxInt32) return s_ints[value - MinInt32];
        reader.Charge(Bytes);
        return value;
    }

    public static object Of(ref HessianReader reader, long value)
    {
        if (value is >= MinInt64 and <= MaxInt64) return s_longs[value - MinInt64];
        reader.Charge(Bytes);
        return value;
    }

    // By bits: -0.0 equals 0.0 and is another number.
    public static object Of(ref HessianReader reader, double value)
    {
        if (BitConverter.DoubleToInt64Bits(value) == 0) return s_zero;
        if (value == 1) return s_one;
        reader.Charge(Bytes);
        return value;
    }
}
