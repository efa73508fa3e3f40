using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    // An array of a byte or two; the text of a number that is one.
    private const int SmallArrayBytes = 32, NumberTextBytes = 32;

    /// <summary>Reads a string, or null. A number or a boolean is taken as its text, as Java's reader does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmarks H1, H5
    public string? ReadString()
    {
        int at = _position;
        var span = _span;
        // Most strings of most objects: one comparison for the form and the limit, one for the bytes left (benchmark H1).
        if ((uint)at >= (uint)span.Length || span[at] is var units && (units > _maxShort || units >= span.Length - at)) return ReadLong();
        if (units == 0)
        {
            _position = at + 1;
            return "";
        }
        ref byte from = ref Unsafe.Add(ref MemoryMarshal.GetReference(span), at + 1);
        _position = at + 1 + units;
        // Nobody else has seen the string yet: it is filled in place, once.
        string text = new('\0', units);
        if (!JavaUtf8.TryDecodeShort(ref from, text, units)) DecodeShort(text);
        return text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DecodeShort(string text)
    {
        _position -= text.Length;
        DecodeInto(Units(text), _position - 1);
    }

    // Any other form, and what is to be said of a string that cannot be read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadLong()
    {
        int start = _position;
        byte tag = PeekTag("a string");
        switch (tag)
        {
            case <= Tags.StringShortMax:
                _position++;
                return ReadUnits(tag, start);
            case >= Tags.StringMedium and <= Tags.StringMediumMax:
                _position++;
                return ReadUnits(((tag - Tags.StringMedium) << 8) + Take(1, "a string")[0], start);
            case Tags.StringFinal:
                _position++;
                return ReadUnits(BinaryPrimitives.ReadUInt16BigEndian(Take(2, "a string")), start);
            case Tags.StringChunk:
                return ReadChunkedString(start);
            case Tags.Null:
                _position++;
                return null;
            case Tags.ClassDefinition:
                ReadDefinitions();
                return ReadString();
            default:
                return ReadScalarAsString(tag);
        }
    }

    /// <summary>Reads a binary, or null. A list of numbers is taken too: some peers send <c>byte[]</c> so.</summary>
    public byte[]? ReadBinary()
    {
        byte tag = PeekValue("a binary");
        if (Tags.TokenOf(tag) is HessianToken.List or HessianToken.Reference) return Read<byte[]>();
        int start = _position;
        if (TryReadNull()) return null;
        long total = ScanBinary(start, out _);
        if (total > Options.Limits.MaxBinaryLength) ThrowHelper.Limit(start, "The binary's length", total, Options.Limits.MaxBinaryLength);
        Charge(SmallArrayBytes);
        byte[] result = GC.AllocateUninitializedArray<byte>((int)total);
        int written = 0;
        while (true)
        {
            int length = ReadBinaryHeader(start, out bool isLast);
            Take(length, "a binary").CopyTo(result.AsSpan(written));
            written += length;
            if (isLast) return result;
        }
    }

    private string ReadUnits(int units, int start)
    {
        if (units == 0) return "";
        CheckUnits(units, start);
        string text = new('\0', units);
        DecodeInto(Units(text), start);
        return text;
    }

    // The characters of a string that nobody else has seen yet.
    private static Span<char> Units(string text) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);

    private void DecodeInto(Span<char> units, int start)
    {
        int taken = JavaUtf8.Decode(_span[_position..], units);
        if (taken < 0) ThrowHelper.BadText(start, taken, _span.Length);
        _position += taken;
    }

    // A unit takes at least one byte (two units take four in standard UTF-8), so a length beyond the bytes left is refused unallocated.
    private readonly void CheckUnits(int units, int start)
    {
        if (units > _span.Length - _position) ThrowHelper.Truncated(_span.Length, $"the rest of a string of {units} characters");
        if (units > Options.Limits.MaxStringLength) ThrowHelper.Limit(start, "The string's length", units, Options.Limits.MaxStringLength);
    }

    private string ReadChunkedString(int start)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(0x10000);
        try
        {
            int total = 0;
            while (true)
            {
                int units = ReadStringHeader(start, out bool isLast);
                CheckUnits(units, start);
                if (total + units > Options.Limits.MaxStringLength) ThrowHelper.Limit(start, "The string's length", total + units, Options.Limits.MaxStringLength);
                if (buffer.Length - total < units) Extend(ref buffer, total, units);
                DecodeInto(buffer.AsSpan(total, units), start);
                total += units;
                if (isLast) return new string(buffer, 0, total);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static void Extend(ref char[] buffer, int used, int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, used + more));
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    private int ReadStringHeader(int start, out bool isLast)
    {
        byte tag = PeekTag("a chunk of a string");
        _position++;
        isLast = tag != Tags.StringChunk;
        switch (tag)
        {
            case <= Tags.StringShortMax:
                return tag;
            case >= Tags.StringMedium and <= Tags.StringMediumMax:
                return ((tag - Tags.StringMedium) << 8) + Take(1, "a string")[0];
            case Tags.StringChunk or Tags.StringFinal:
                return BinaryPrimitives.ReadUInt16BigEndian(Take(2, "a string"));
            default:
                ThrowHelper.UnexpectedTag(_position - 1, tag, $"the next chunk of the string at byte {start}");
                return 0;
        }
    }

    private int ReadBinaryHeader(int start, out bool isLast)
    {
        byte tag = PeekTag("a binary");
        _position++;
        isLast = tag != Tags.BinaryChunk;
        switch (tag)
        {
            case >= Tags.BinaryShort and <= Tags.BinaryShortMax:
                return tag - Tags.BinaryShort;
            case >= Tags.BinaryMedium and <= Tags.BinaryMediumMax:
                return ((tag - Tags.BinaryMedium) << 8) + Take(1, "a binary")[0];
            case Tags.BinaryChunk or Tags.BinaryFinal:
                return BinaryPrimitives.ReadUInt16BigEndian(Take(2, "a binary"));
            default:
                ThrowHelper.UnexpectedTag(_position - 1, tag, start == _position - 1 ? "a binary" : $"the next chunk of the binary at byte {start}");
                return 0;
        }
    }

    // The lengths first, so that the array has its exact size: one pass over headers, none over data.
    private long ScanBinary(int start, out int end)
    {
        long total = 0;
        bool isLast;
        do
        {
            int length = ReadBinaryHeader(start, out isLast);
            Take(length, "a binary");
            total += length;
        }
        while (!isLast);
        end = _position;
        _position = start;
        return total;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadScalarAsString(byte tag)
    {
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Int32 or HessianToken.Int64:
                Charge(NumberTextBytes);
                return ReadInt64().ToString(CultureInfo.InvariantCulture);
            case HessianToken.Double:
                Charge(NumberTextBytes);
                return ReadDouble().ToString("R", CultureInfo.InvariantCulture);
            case HessianToken.Boolean:
                return ReadBoolean() ? "true" : "false";
            default:
                return ReadInPlaceOf<string>(tag, "a string");
        }
    }
}
