using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    private const long MillisecondsPerMinute = 60_000;

    /// <summary>Reads a boolean; null is false and a number is true unless it is zero, as in Java.</summary>
    public bool ReadBoolean()
    {
        switch (PeekTag("a boolean"))
        {
            case Tags.True:
                _position++;
                return true;
            case Tags.False or Tags.Null:
                _position++;
                return false;
            case Tags.ClassDefinition:
                ReadDefinitions();
                return ReadBoolean();
            case var tag when Tags.TokenOf(tag) is HessianToken.Object or HessianToken.Reference:
                return ReadInPlaceOf<bool>(tag, "a boolean");
            default:
                return ReadNumber("a boolean") != 0;
        }
    }

    /// <summary>Reads a 32-bit integer. Null is 0 as in Java; a long or a whole double is taken where its value fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmarks H4, H5: the forms that most ints have
    public int ReadInt32()
    {
        int at = _position;
        var span = _span;
        if (at < span.Length - 2)
        {
            uint tag = span[at];
            if (tag - 0x80 <= 0x3F)
            {
                _position = at + 1;
                return (int)tag - Tags.Int32One;
            }
            if (tag - 0xC0 <= 0x0F)
            {
                _position = at + 2;
                return ((int)(tag - Tags.Int32Two) << 8) + span[at + 1];
            }
            if (tag - 0xD0 <= 0x07)
            {
                _position = at + 3;
                return ((int)(tag - Tags.Int32Three) << 16) + BinaryPrimitives.ReadUInt16BigEndian(span[(at + 1)..]);
            }
        }
        return ReadAnyInt32();
    }

    /// <summary>Reads as many ints as there are values, with the position in a register (benchmark H4).</summary>
    internal void ReadAll(Span<int> values)
    {
        var span = _span;
        int at = _position;
        foreach (ref int value in values)
        {
            uint tag = at < span.Length - 2 ? span[at] : 0u;
            if (tag - 0x80 <= 0x3F)
            {
                value = (int)tag - Tags.Int32One;
                at++;
            }
            else if (tag - 0xC0 <= 0x0F)
            {
                value = ((int)(tag - Tags.Int32Two) << 8) + span[at + 1];
                at += 2;
            }
            else if (tag - 0xD0 <= 0x07)
            {
                value = ((int)(tag - Tags.Int32Three) << 16) + BinaryPrimitives.ReadUInt16BigEndian(span[(at + 1)..]);
                at += 3;
            }
            else
            {
                _position = at;
                value = ReadAnyInt32();
                at = _position;
            }
        }
        _position = at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadAnyInt32()
    {
        int start = _position;
        byte tag = PeekTag("an int");
        if (tag is >= 0x80 and <= 0xD7 or Tags.Int32) return ReadInt32Token(tag);
        long value = Peek() == HessianToken.Double ? Whole(ReadDouble(), start, typeof(int)) : ReadInt64();
        if (value != (int)value) ThrowHelper.TypeMismatch(start, $"the number {value}", typeof(int));
        return (int)value;
    }

    /// <summary>Reads a 64-bit integer. Null is 0 as in Java; an int or a whole double is taken.</summary>
    public long ReadInt64()
    {
        int start = _position;
        byte tag = PeekTag("a long");
        if (tag == Tags.Int64) return ReadInt64Token(tag);
        return Tags.TokenOf(tag) switch
        {
            HessianToken.Int64 => ReadInt64Token(tag),
            HessianToken.Int32 => ReadInt32Token(tag),
            HessianToken.Double => Whole(ReadDouble(), start, typeof(long)),
            HessianToken.ClassDefinition => ReadInt64Behind(),
            HessianToken.Object or HessianToken.Reference => ReadInPlaceOf<long>(tag, "a long"),
            _ => ReadNullOrBoolean(tag, "a long"),
        };
    }

    /// <summary>Reads a double. Null is 0 as in Java; an int or a long is taken.</summary>
    public double ReadDouble()
    {
        int at = _position;
        var span = _span;
        // The two forms that most numbers have (benchmark H5).
        if (at <= span.Length - 9)
        {
            if (span[at] == Tags.DoubleMills)
            {
                _position = at + 5;
                return Mills(BinaryPrimitives.ReadInt32BigEndian(span[(at + 1)..]));
            }
            if (span[at] == Tags.Double)
            {
                _position = at + 9;
                return BinaryPrimitives.ReadDoubleBigEndian(span[(at + 1)..]);
            }
        }
        return ReadNumber("a double");
    }

    // The product, not a quotient: Java's reader multiplies, and the two differ in the last bit.
    private static double Mills(int thousandths) => 0.001 * thousandths;

    /// <summary>Reads a date as UTC; a long is taken as milliseconds since 1970.</summary>
    public DateTime ReadDate()
    {
        int start = _position;
        byte tag = PeekTag("a date");
        if (tag is not (Tags.DateMilliseconds or Tags.DateMinutes) && Tags.TokenOf(tag) is not (HessianToken.Int32 or HessianToken.Int64)) return ReadOtherDate(tag);
        var date = new HessianDate(ReadDateMilliseconds());
        if (!date.IsDateTime) ThrowDateRange(start, date);
        return new(DateTime.UnixEpoch.Ticks + date.Milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    private static void ThrowDateRange(int start, HessianDate date) =>
        ThrowHelper.TypeMismatch(start, $"the date {date.Milliseconds} ms since 1970, outside the years 1 to 9999,", typeof(DateTime));

    private DateTime ReadOtherDate(byte tag)
    {
        if (tag != Tags.ClassDefinition) return ReadInPlaceOf<DateTime>(tag, "a date");
        ReadDefinitions();
        return ReadDate();
    }

    /// <summary>Reads a date as milliseconds since 1970 UTC.</summary>
    public long ReadDateMilliseconds()
    {
        byte tag = PeekTag("a date");
        switch (tag)
        {
            case Tags.DateMilliseconds:
                _position++;
                return BinaryPrimitives.ReadInt64BigEndian(Take(8, "a date"));
            case Tags.DateMinutes:
                _position++;
                return BinaryPrimitives.ReadInt32BigEndian(Take(4, "a date")) * MillisecondsPerMinute;
            case Tags.ClassDefinition:
                ReadDefinitions();
                return ReadDateMilliseconds();
            default:
                return Tags.TokenOf(tag) is HessianToken.Int32 or HessianToken.Int64 ? ReadInt64() : ReadInPlaceOf<HessianDate>(tag, "a date").Milliseconds;
        }
    }

    // A length, a count or a number of the format itself: an int in any of its forms, and nothing that can be made one.
    private int ReadIndex()
    {
        byte tag = PeekTag("an int");
        if (Tags.TokenOf(tag) != HessianToken.Int32) ThrowHelper.UnexpectedTag(_position, tag, "an int");
        return ReadInt32Token(tag);
    }

    private int ReadInt32Token(byte tag)
    {
        _position++;
        return tag switch
        {
            <= 0xBF and >= 0x80 => tag - Tags.Int32One,
            >= 0xC0 and <= 0xCF => ((tag - Tags.Int32Two) << 8) + Take(1, "an int")[0],
            >= 0xD0 and <= 0xD7 => ((tag - Tags.Int32Three) << 16) + BinaryPrimitives.ReadUInt16BigEndian(Take(2, "an int")),
            _ => BinaryPrimitives.ReadInt32BigEndian(Take(4, "an int")),
        };
    }

    private long ReadInt64Token(byte tag)
    {
        _position++;
        return tag switch
        {
            >= 0xD8 and <= 0xEF => tag - Tags.Int64One,
            >= 0xF0 => ((tag - Tags.Int64Two) << 8) + Take(1, "a long")[0],
            >= 0x38 and <= 0x3F => ((tag - Tags.Int64Three) << 16) + BinaryPrimitives.ReadUInt16BigEndian(Take(2, "a long")),
            Tags.Int64Int => BinaryPrimitives.ReadInt32BigEndian(Take(4, "a long")),
            _ => BinaryPrimitives.ReadInt64BigEndian(Take(8, "a long")),
        };
    }

    private double ReadDoubleToken(byte tag)
    {
        _position++;
        return tag switch
        {
            Tags.DoubleZero => 0,
            Tags.DoubleOne => 1,
            Tags.DoubleByte => (sbyte)Take(1, "a double")[0],
            Tags.DoubleShort => BinaryPrimitives.ReadInt16BigEndian(Take(2, "a double")),
            Tags.DoubleMills => Mills(BinaryPrimitives.ReadInt32BigEndian(Take(4, "a double"))),
            _ => BinaryPrimitives.ReadDoubleBigEndian(Take(8, "a double")),
        };
    }

    private double ReadNumber(string expected)
    {
        byte tag = PeekTag(expected);
        return Tags.TokenOf(tag) switch
        {
            HessianToken.Double => ReadDoubleToken(tag),
            HessianToken.Int32 => ReadInt32Token(tag),
            HessianToken.Int64 => ReadInt64Token(tag),
            HessianToken.ClassDefinition => ReadNumberBehind(expected),
            HessianToken.Object or HessianToken.Reference => ReadInPlaceOf<double>(tag, expected),
            _ => ReadNullOrBoolean(tag, expected),
        };
    }

    // Class definitions may stand before any value.
    private long ReadInt64Behind()
    {
        ReadDefinitions();
        return ReadInt64();
    }

    private double ReadNumberBehind(string expected)
    {
        ReadDefinitions();
        return ReadNumber(expected);
    }

    private int ReadNullOrBoolean(byte tag, string expected)
    {
        if (tag is not (Tags.Null or Tags.True or Tags.False)) ThrowHelper.UnexpectedTag(_position, tag, expected);
        _position++;
        return tag == Tags.True ? 1 : 0;
    }

    private static long Whole(double number, int start, Type type)
    {
        long whole = (long)number;
        // 2^63 saturates, and the largest long is then as near to it as a double can tell.
        if (whole != number || number >= -(double)long.MinValue) ThrowHelper.TypeMismatch(start, string.Create(CultureInfo.InvariantCulture, $"the number {number:R}"), type);
        return whole;
    }
}
