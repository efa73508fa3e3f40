using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hessian2.Wire;

/// <summary>The shortest form of each scalar, as Java writes it, into a place that has room for the longest: callers have made sure of it.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public static int WriteInt32(ref byte to, int value)
    {
        if ((uint)(value + 16) <= 63)
        {
            to = (byte)(Tags.Int32One + value);
            return 1;
        }
        if ((uint)(value + 2048) <= 4095)
        {
            Write16(ref to, (Tags.Int32Two << 8) + value);
            return 2;
        }
        if ((uint)(value + 262144) <= 524287)
        {
            Write32(ref to, ((Tags.Int32Three << 16) + value) << 8);
            return 3;
        }
        to = Tags.Int32;
        Write32(ref Unsafe.Add(ref to, 1), value);
        return 5;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int WriteInt64(ref byte to, long value)
    {
        switch (value)
        {
            case >= -8 and <= 15:
                to = (byte)(Tags.Int64One + value);
                return 1;
            case >= -2048 and <= 2047:
                Write16(ref to, (Tags.Int64Two << 8) + (int)value);
                return 2;
            case >= -262144 and <= 262143:
                Write32(ref to, ((Tags.Int64Three << 16) + (int)value) << 8);
                return 3;
            case >= int.MinValue and <= int.MaxValue:
                to = Tags.Int64Int;
                Write32(ref Unsafe.Add(ref to, 1), (int)value);
                return 5;
            default:
                to = Tags.Int64;
                Write64(ref Unsafe.Add(ref to, 1), value);
                return 9;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5: one call a number
    public static int WriteDouble(ref byte to, double value)
    {
        // What no int can be compares unequal below, whatever the processor makes of it.
        int whole = double.ConvertToIntegerNative<int>(value);
        // -0.0 equals 0 and would lose its sign in the one-byte form, as it does in Java.
        if (whole == value && (whole != 0 || !double.IsNegative(value))) return WriteWholeDouble(ref to, whole, value);
        return WriteFraction(ref to, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int WriteDate(ref byte to, DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return WriteDate(ref to, (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
    }

    public static int WriteDate(ref byte to, long milliseconds)
    {
        long minutes = milliseconds / MillisecondsPerMinute;
        if (minutes * MillisecondsPerMinute == milliseconds && minutes == (int)minutes)
        {
            to = Tags.DateMinutes;
            Write32(ref Unsafe.Add(ref to, 1), (int)minutes);
            return 5;
        }
        to = Tags.DateMilliseconds;
        Write64(ref Unsafe.Add(ref to, 1), milliseconds);
        return 9;
    }

    /// <summary>The header of the last or only chunk of a string of so many UTF-16 units.</summary>
    public static int WriteStringHeader(ref byte to, int units)
    {
        switch (units)
        {
            case <= Tags.StringShortMax:
                to = (byte)units;
                return 1;
            case <= 1023:
                Write16(ref to, (Tags.StringMedium << 8) + units);
                return 2;
            default:
                to = Tags.StringFinal;
                Write16(ref Unsafe.Add(ref to, 1), units);
                return 3;
        }
    }

    /// <summary>The header of a chunk of a string that more chunks follow.</summary>
    public static int WriteChunkHeader(ref byte to, int units)
    {
        to = Tags.StringChunk;
        Write16(ref Unsafe.Add(ref to, 1), units);
        return MaxStringHeader;
    }

    /// <summary>The units of the next chunk of a string that is longer than one: never up to the middle of a surrogate pair.</summary>
    public static int ChunkOf(ReadOnlySpan<char> rest) => char.IsHighSurrogate(rest[MaxStringChunk - 1]) ? MaxStringChunk - 1 : MaxStringChunk;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteWholeDouble(ref byte to, int whole, double value)
    {
        switch (whole)
        {
            case 0:
                to = Tags.DoubleZero;
                return 1;
            case 1:
                to = Tags.DoubleOne;
                return 1;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                to = Tags.DoubleByte;
                Unsafe.Add(ref to, 1) = (byte)whole;
                return 2;
            case >= short.MinValue and <= short.MaxValue:
                to = Tags.DoubleShort;
                Write16(ref Unsafe.Add(ref to, 1), whole);
                return 3;
            default:
                return WriteFraction(ref to, value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    private static int WriteFraction(ref byte to, double value)
    {
        // Java truncates to an int that saturates; a value out of range then fails the comparison, with any other int as well.
        int mills = double.ConvertToIntegerNative<int>(value * 1000);
        if (0.001 * mills == value && !(mills == 0 && double.IsNegative(value)))
        {
            to = Tags.DoubleMills;
            Write32(ref Unsafe.Add(ref to, 1), mills);
            return 5;
        }
        return WriteWholly(ref to, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteWholly(ref byte to, double value)
    {
        to = Tags.Double;
        // Java has one NaN; .NET's own has the sign bit set.
        Write64(ref Unsafe.Add(ref to, 1), double.IsNaN(value) ? JavaNaN : BitConverter.DoubleToInt64Bits(value));
        return 9;
    }

    public static void Write16(ref byte to, int value) => Unsafe.WriteUnaligned(ref to, BigEndian((ushort)value));

    private static void Write32(ref byte to, int value) => Unsafe.WriteUnaligned(ref to, BigEndian(value));

    private static void Write64(ref byte to, long value) => Unsafe.WriteUnaligned(ref to, BigEndian(value));

    private static ushort BigEndian(ushort value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static int BigEndian(int value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static long BigEndian(long value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
