using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hessian2.Wire;

/// <summary>The shortest form of each scalar, as Java writes it, into a span that has room for the longest.</summary>
internal static class TokenWriter
{
    public const int MaxInt32 = 5;
    public const int MaxInt64 = 9;
    public const int MaxDouble = 9;
    public const int MaxDate = 9;
    public const int MaxStringHeader = 3;
    public const int MaxStringChunk = 0x8000;

    private const long MillisecondsPerMinute = 60_000;
    private const long JavaNaN = 0x7FF8_0000_0000_0000;

    public static int WriteInt32(Span<byte> to, int value)
    {
        switch (value)
        {
            case >= -16 and <= 47:
                to[0] = (byte)(Tags.Int32One + value);
                return 1;
            case >= -2048 and <= 2047:
                BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)((Tags.Int32Two << 8) + value));
                return 2;
            case >= -262144 and <= 262143:
                BinaryPrimitives.WriteUInt32BigEndian(to, (uint)((Tags.Int32Three << 16) + value) << 8);
                return 3;
            default:
                to[0] = Tags.Int32;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], value);
                return 5;
        }
    }

    public static int WriteInt64(Span<byte> to, long value)
    {
        switch (value)
        {
            case >= -8 and <= 15:
                to[0] = (byte)(Tags.Int64One + value);
                return 1;
            case >= -2048 and <= 2047:
                BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)((Tags.Int64Two << 8) + value));
                return 2;
            case >= -262144 and <= 262143:
                BinaryPrimitives.WriteUInt32BigEndian(to, (uint)((Tags.Int64Three << 16) + value) << 8);
                return 3;
            case >= int.MinValue and <= int.MaxValue:
                to[0] = Tags.Int64Int;
                BinaryPrimitives.WriteInt32BigEndian(to[1..], (int)value);
                return 5;
            default:
                to[0] = Tags.Int64;
                BinaryPrimitives.WriteInt64BigEndian(to[1..], value);
                return 9;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5: one call a number
    public static int WriteDouble(Span<byte> to, double value)
    {
        // What no int can be compares unequal below, whatever the processor makes of it.
        int whole = double.ConvertToIntegerNative<int>(value);
        // -0.0 equals 0 and would lose its sign in the one-byte form, as it does in Java.
        if (whole == value && (whole != 0 || !double.IsNegative(value))) return WriteWholeDouble(to, whole, value);
        return WriteFraction(to, value);
    }

    public static int WriteDate(Span<byte> to, long milliseconds)
    {
        if (milliseconds % MillisecondsPerMinute == 0 && milliseconds / MillisecondsPerMinute is >= int.MinValue and <= int.MaxValue)
        {
            to[0] = Tags.DateMinutes;
            BinaryPrimitives.WriteInt32BigEndian(to[1..], (int)(milliseconds / MillisecondsPerMinute));
            return 5;
        }
        to[0] = Tags.DateMilliseconds;
        BinaryPrimitives.WriteInt64BigEndian(to[1..], milliseconds);
        return 9;
    }

    /// <summary>The header of the last or only chunk of a string of so many UTF-16 units.</summary>
    public static int WriteStringHeader(Span<byte> to, int units)
    {
        switch (units)
        {
            case <= Tags.StringShortMax:
                to[0] = (byte)units;
                return 1;
            case <= 1023:
                BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)((Tags.StringMedium << 8) + units));
                return 2;
            default:
                to[0] = Tags.StringFinal;
                BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)units);
                return 3;
        }
    }

    /// <summary>The header of a chunk of a string that more chunks follow.</summary>
    public static int WriteChunkHeader(Span<byte> to, int units)
    {
        to[0] = Tags.StringChunk;
        BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)units);
        return MaxStringHeader;
    }

    /// <summary>The units of the next chunk of a string that is longer than one: never up to the middle of a surrogate pair.</summary>
    public static int ChunkOf(ReadOnlySpan<char> rest) => char.IsHighSurrogate(rest[MaxStringChunk - 1]) ? MaxStringChunk - 1 : MaxStringChunk;

    private static int WriteWholeDouble(Span<byte> to, int whole, double value)
    {
        switch (whole)
        {
            case 0:
                to[0] = Tags.DoubleZero;
                return 1;
            case 1:
                to[0] = Tags.DoubleOne;
                return 1;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                to[0] = Tags.DoubleByte;
                to[1] = (byte)whole;
                return 2;
            case >= short.MinValue and <= short.MaxValue:
                to[0] = Tags.DoubleShort;
                BinaryPrimitives.WriteInt16BigEndian(to[1..], (short)whole);
                return 3;
            default:
                return WriteFraction(to, value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    private static int WriteFraction(Span<byte> to, double value)
    {
        // Java truncates to an int that saturates; a value out of range then fails the comparison, with any other int as well.
        int mills = double.ConvertToIntegerNative<int>(value * 1000);
        if (0.001 * mills == value && !(mills == 0 && double.IsNegative(value)))
        {
            to[0] = Tags.DoubleMills;
            BinaryPrimitives.WriteInt32BigEndian(to[1..], mills);
            return 5;
        }
        to[0] = Tags.Double;
        // Java has one NaN; .NET's own has the sign bit set.
        BinaryPrimitives.WriteInt64BigEndian(to[1..], double.IsNaN(value) ? JavaNaN : BitConverter.DoubleToInt64Bits(value));
        return 9;
    }
}
