namespace Hessian2.Converters.Objects;

/// <summary>Boxes of the values that take one byte on the wire, made once: a box is twenty-four times as large.</summary>
internal static class Boxes
{
    private const int MinInt32 = -16, MaxInt32 = 47;
    private const int MinInt64 = -8, MaxInt64 = 15;

    private static readonly object s_true = true, s_false = false, s_zero = 0.0, s_one = 1.0;
    private static readonly object[] s_ints = [.. Enumerable.Range(MinInt32, MaxInt32 - MinInt32 + 1).Select(static number => (object)number)];
    private static readonly object[] s_longs = [.. Enumerable.Range(MinInt64, MaxInt64 - MinInt64 + 1).Select(static number => (object)(long)number)];

    public static object Of(bool value) => value ? s_true : s_false;

    public static object Of(int value) => value is >= MinInt32 and <= MaxInt32 ? s_ints[value - MinInt32] : value;

    public static object Of(long value) => value is >= MinInt64 and <= MaxInt64 ? s_longs[value - MinInt64] : value;

    // By bits: -0.0 equals 0.0 and is another number.
    public static object Of(double value) => BitConverter.DoubleToInt64Bits(value) == 0 ? s_zero : value == 1 ? s_one : value;
}
