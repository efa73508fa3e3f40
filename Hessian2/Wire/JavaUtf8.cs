using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Hessian2.Wire;

/// <summary>
/// Text as Java's Hessian writes it: every UTF-16 unit by itself in one to three bytes, a surrogate pair as twice three. Reading also takes
/// the four-byte form of standard UTF-8, which counts as two units.
/// </summary>
internal static class JavaUtf8
{
    /// <summary>The most bytes that one UTF-16 unit takes.</summary>
    public const int MaxBytesPerUnit = 3;

    /// <summary>What decoding returns where bytes are no characters.</summary>
    public const int Invalid = -1;

    /// <summary>What decoding returns where the bytes end too early.</summary>
    public const int TooShort = -2;

    private const int KernelUnits = 8;

    /// <summary>Encodes all of <paramref name="source"/>; <paramref name="destination"/> has room for three bytes a unit.</summary>
    public static int Encode(ReadOnlySpan<char> source, Span<byte> destination)
    {
        // The framework's ASCII path is at the cost of a copy: no scan of our own goes before it.
        Ascii.FromUtf16(source, destination, out int done);
        return done == source.Length ? done : done + EncodeMixed(source[done..], destination[done..]);
    }

    /// <summary>Decodes exactly as many units as <paramref name="destination"/> holds, and returns the bytes taken, or one of the constants.</summary>
    public static int Decode(ReadOnlySpan<byte> source, Span<char> destination)
    {
        var head = source.Length > destination.Length ? source[..destination.Length] : source;
        Ascii.ToUtf16(head, destination, out int done);
        if (done == destination.Length) return done;
        int rest = DecodeMixed(source[done..], destination[done..]);
        return rest < 0 ? rest : done + rest;
    }

    /// <summary>The bytes that so many units take, or one of the constants.</summary>
    public static int Measure(ReadOnlySpan<byte> source, int units)
    {
        int read = 0;
        Span<char> pair = stackalloc char[2];
        while (units > 0)
        {
            // A run of ASCII takes as many bytes as units.
            int run = source.Slice(read, Math.Min(units, source.Length - read)).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (run < 0) run = Math.Min(units, source.Length - read);
            read += run;
            units -= run;
            if (units == 0) break;
            int taken = DecodeUnit(source[read..], pair[..Math.Min(units, 2)], out int decoded);
            if (taken < 0) return taken;
            read += taken;
            units -= decoded;
        }
        return read;
    }

    /// <summary>
    /// Narrows at most 31 units of ASCII without a call (benchmark H1: most strings of most objects are short); false where one is not ASCII.
    /// The destination has room for them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryEncodeShort(ReadOnlySpan<char> source, ref byte to)
    {
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        int length = source.Length;
        return length switch
        {
            >= KernelUnits => NarrowEights(ref from, ref to, length),
            >= KernelUnits / 2 => NarrowFours(ref from, ref to, length),
            _ => NarrowFew(ref from, ref to, length),
        };
    }

    // The first eight and the last eight, which overlap, and for more than sixteen those next to them: no loop, and nothing past the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static bool NarrowEights(ref ushort from, ref byte to, int length)
    {
        var seen = NarrowEight(ref from, ref to, 0) | NarrowEight(ref from, ref to, length - KernelUnits);
        if (length > 2 * KernelUnits) seen |= NarrowEight(ref from, ref to, KernelUnits) | NarrowEight(ref from, ref to, length - 2 * KernelUnits);
        return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static Vector128<ushort> NarrowEight(ref ushort from, ref byte to, int at)
    {
        var units = Vector128.LoadUnsafe(ref from, (nuint)(uint)at);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, (nuint)(uint)at), Narrow(units).AsUInt64().ToScalar());
        return units;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static bool NarrowFours(ref ushort from, ref byte to, int length) =>
        ((NarrowFour(ref from, ref to, 0) | NarrowFour(ref from, ref to, length - KernelUnits / 2)) & 0xFF80_FF80_FF80_FF80) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static ulong NarrowFour(ref ushort from, ref byte to, int at)
    {
        ulong units = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, (nuint)(uint)at)));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, (nuint)(uint)at), Narrow(Vector128.CreateScalarUnsafe(units).AsUInt16()).AsUInt32().ToScalar());
        return units;
    }

    // What is no ASCII comes out wrong in either way, and is not taken: one instruction is enough, where the framework's needs several.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static Vector128<byte> Narrow(Vector128<ushort> units) =>
        Sse2.IsSupported ? Sse2.PackUnsignedSaturate(units.AsInt16(), units.AsInt16()) : Vector128.Narrow(units, units);

    // Two and two that may overlap, or one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: keys of maps
    private static bool NarrowFew(ref ushort from, ref byte to, int length)
    {
        if (length < 2)
        {
            if (length == 0) return true;
            to = (byte)from;
            return from < 0x80;
        }
        return ((NarrowTwo(ref from, ref to, 0) | NarrowTwo(ref from, ref to, length - 2)) & 0xFF80_FF80) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static uint NarrowTwo(ref ushort from, ref byte to, int at)
    {
        uint units = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, (nuint)(uint)at)));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, (nuint)(uint)at), (ushort)(units | (units >> 8)));
        return units;
    }

    /// <summary>The reverse of <see cref="TryEncodeShort"/>: fills a new string of 1 to 31 units from as many bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    public static bool TryDecodeShort(ref byte from, string destination, int length)
    {
        ref ushort to = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in destination.GetPinnableReference()));
        return length switch
        {
            >= KernelUnits => WidenEights(ref from, ref to, length),
            >= KernelUnits / 2 => WidenFours(ref from, ref to, length),
            _ => WidenFew(ref from, ref to, length),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static bool WidenEights(ref byte from, ref ushort to, int length)
    {
        ulong seen = WidenEight(ref from, ref to, 0) | WidenEight(ref from, ref to, length - KernelUnits);
        if (length > 2 * KernelUnits) seen |= WidenEight(ref from, ref to, KernelUnits) | WidenEight(ref from, ref to, length - 2 * KernelUnits);
        return (seen & 0x8080_8080_8080_8080) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static ulong WidenEight(ref byte from, ref ushort to, int at)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()).StoreUnsafe(ref to, (nuint)at);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static bool WidenFours(ref byte from, ref ushort to, int length) =>
        ((WidenFour(ref from, ref to, 0) | WidenFour(ref from, ref to, length - KernelUnits / 2)) & 0x8080_8080) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static uint WidenFour(ref byte from, ref ushort to, int at)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at));
        ulong units = Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, at)), units);
        return bytes;
    }

    // One to three: the first, the middle and the last, which may be the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: the keys of maps
    private static bool WidenFew(ref byte from, ref ushort to, int length) =>
        (WidenOne(ref from, ref to, 0) | WidenOne(ref from, ref to, length / 2) | WidenOne(ref from, ref to, length - 1)) < 0x80;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private static int WidenOne(ref byte from, ref ushort to, int at)
    {
        int unit = Unsafe.Add(ref from, at);
        Unsafe.Add(ref to, at) = (ushort)unit;
        return unit;
    }

    private static int EncodeMixed(ReadOnlySpan<char> source, Span<byte> destination)
    {
        int read = 0, written = 0;
        while (read < source.Length)
        {
            // 24 bytes are written for 8 units, 8 more may be touched behind them.
            if (Vector128.IsHardwareAccelerated && source.Length - read >= KernelUnits && destination.Length - written >= 32
                && TryEncodeEight(source[read..], destination[written..]))
            {
                read += KernelUnits;
                written += KernelUnits * MaxBytesPerUnit;
                continue;
            }
            written += EncodeUnit(source[read++], destination[written..]);
        }
        return written;
    }

    private static int EncodeUnit(char unit, Span<byte> destination)
    {
        switch (unit)
        {
            case < (char)0x80:
                destination[0] = (byte)unit;
                return 1;
            case < (char)0x800:
                destination[1] = (byte)(0x80 | (unit & 0x3F));
                destination[0] = (byte)(0xC0 | (unit >> 6));
                return 2;
            default:
                destination[2] = (byte)(0x80 | (unit & 0x3F));
                destination[1] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                destination[0] = (byte)(0xE0 | (unit >> 12));
                return 3;
        }
    }

    // Eight units that all take three bytes: lead and middle bytes interleave in one vector, trailing bytes stand in another, and two
    // shuffles weave them. Four times the speed of the framework's transcoder on Chinese text (benchmark H2u).
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H2u
    private static bool TryEncodeEight(ReadOnlySpan<char> source, Span<byte> destination)
    {
        var units = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source)));
        if (Vector128.LessThanAny(units, Vector128.Create((ushort)0x800))) return false;
        var lead = (units >>> 12) | Vector128.Create((ushort)0xE0);
        var middle = ((units >>> 6) & Vector128.Create((ushort)0x3F)) | Vector128.Create((ushort)0x80);
        var leadMiddle = (lead | (middle << 8)).AsByte();
        var trail = ((units & Vector128.Create((ushort)0x3F)) | Vector128.Create((ushort)0x80)).AsByte();
        var first = Vector128.Shuffle(leadMiddle, Vector128.Create((byte)0, 1, 255, 2, 3, 255, 4, 5, 255, 6, 7, 255, 8, 9, 255, 10))
            | Vector128.Shuffle(trail, Vector128.Create((byte)255, 255, 0, 255, 255, 2, 255, 255, 4, 255, 255, 6, 255, 255, 8, 255));
        var second = Vector128.Shuffle(leadMiddle, Vector128.Create((byte)11, 255, 12, 13, 255, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255))
            | Vector128.Shuffle(trail, Vector128.Create((byte)255, 10, 255, 255, 12, 255, 255, 14, 255, 255, 255, 255, 255, 255, 255, 255));
        ref byte target = ref MemoryMarshal.GetReference(destination);
        first.StoreUnsafe(ref target);
        second.StoreUnsafe(ref target, 16);
        return true;
    }

    private static int DecodeMixed(ReadOnlySpan<byte> source, Span<char> destination)
    {
        int read = 0, written = 0;
        while (written < destination.Length)
        {
            if (Vector128.IsHardwareAccelerated && destination.Length - written >= KernelUnits && source.Length - read >= 28
                && TryDecodeEight(source[read..], destination[written..]))
            {
                read += KernelUnits * MaxBytesPerUnit;
                written += KernelUnits;
                continue;
            }
            int taken = DecodeUnit(source[read..], destination[written..], out int units);
            if (taken < 0) return taken;
            read += taken;
            written += units;
        }
        return read;
    }

    private static int DecodeUnit(ReadOnlySpan<byte> source, Span<char> destination, out int units)
    {
        units = 1;
        if (source.IsEmpty) return TooShort;
        int lead = source[0];
        if (lead < 0x80)
        {
            destination[0] = (char)lead;
            return 1;
        }
        if ((lead & 0xE0) == 0xC0)
        {
            if (source.Length < 2) return TooShort;
            if (!IsTrail(source[1])) return Invalid;
            destination[0] = (char)(((lead & 0x1F) << 6) | (source[1] & 0x3F));
            return 2;
        }
        if ((lead & 0xF0) == 0xE0)
        {
            if (source.Length < 3) return TooShort;
            if (!IsTrail(source[1]) || !IsTrail(source[2])) return Invalid;
            destination[0] = (char)(((lead & 0x0F) << 12) | ((source[1] & 0x3F) << 6) | (source[2] & 0x3F));
            return 3;
        }
        return DecodeFour(source, destination, out units);
    }

    private static int DecodeFour(ReadOnlySpan<byte> source, Span<char> destination, out int units)
    {
        units = 2;
        var status = Rune.DecodeFromUtf8(source, out var rune, out int taken);
        if (status == OperationStatus.NeedMoreData) return TooShort;
        return status == OperationStatus.Done && rune.TryEncodeToUtf16(destination, out units) ? taken : Invalid;
    }

    private static bool IsTrail(byte value) => (value & 0xC0) == 0x80;

    // The reverse of TryEncodeEight: four units from twelve bytes at a time, one 32-bit lane each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H2u
    private static bool TryDecodeEight(ReadOnlySpan<byte> source, Span<char> destination)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        var low = Lanes(Vector128.LoadUnsafe(ref from));
        var high = Lanes(Vector128.LoadUnsafe(ref from, 12));
        var mask = Vector128.Create(0x00F0C0C0u);
        var form = Vector128.Create(0x00E08080u);
        if (((low & mask) ^ form | (high & mask) ^ form) != Vector128<uint>.Zero) return false;
        Vector128.Narrow(Units(low), Units(high)).StoreUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination)));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H2u
    private static Vector128<uint> Lanes(Vector128<byte> bytes) =>
        Vector128.Shuffle(bytes, Vector128.Create((byte)2, 1, 0, 255, 5, 4, 3, 255, 8, 7, 6, 255, 11, 10, 9, 255)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H2u
    private static Vector128<uint> Units(Vector128<uint> lanes) =>
        ((lanes >>> 4) & Vector128.Create(0xF000u)) | ((lanes >>> 2) & Vector128.Create(0x0FC0u)) | (lanes & Vector128.Create(0x3Fu));
}
