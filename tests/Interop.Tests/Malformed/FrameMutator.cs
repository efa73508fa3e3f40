using System.Buffers.Binary;

namespace Interop.Tests.Malformed;

/// <summary>
/// Breaks captured request frames in the ways of <see cref="MutationKind"/>, the same ways for the same seed. Every frame keeps a sound
/// magic number except random bytes and flips of the header, so that most of what is sent reaches the decoder and not only the framing.
/// </summary>
internal sealed class FrameMutator(IReadOnlyList<byte[]> captured, int seed)
{
    private const int HeaderLength = 16;
    private const int BodyLengthOffset = 12;

    private static readonly MutationKind[] s_mutations =
        [.. Enum.GetValues<MutationKind>().Where(kind => kind != MutationKind.RandomBytes)];

    private readonly Random _random = new(seed);

    /// <summary>The next broken frame and how it was broken; one in twelve is random bytes.</summary>
    public (MutationKind Kind, byte[] Frame) Next(long requestId)
    {
        if (_random.Next(12) == 0) return (MutationKind.RandomBytes, RandomBytes());
        var kind = s_mutations[_random.Next(s_mutations.Length)];
        byte[] frame = Mutate(kind, Pick());
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(4), requestId);
        return (kind, frame);
    }

    private byte[] Mutate(MutationKind kind, byte[] frame) => kind switch
    {
        MutationKind.Flip => Flip(frame),
        MutationKind.Cut => Resized(frame[..(HeaderLength + _random.Next(frame.Length - HeaderLength))]),
        MutationKind.Splice => Splice(frame),
        MutationKind.Length => Overwrite(frame, LengthAt(frame), (byte)_random.Next(256)),
        MutationKind.HeaderLength => HeaderSays(frame, frame.Length - HeaderLength + _random.Next(-8, 9)),
        MutationKind.TypeTag => Overwrite(frame, AnyBodyOffset(frame), (byte)_random.Next(256)),
        MutationKind.ReferenceIndex => Insert(frame, AnyBodyOffset(frame), [0x51, (byte)_random.Next(0x80, 0xC0)]),
        MutationKind.DefinitionCount => Insert(frame, ArgumentsOffset(frame), Definition()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private byte[] RandomBytes()
    {
        byte[] bytes = new byte[_random.Next(1, 200)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Flip(byte[] frame)
    {
        for (int flips = _random.Next(1, 5); flips > 0; flips--) frame[AnyBodyOffset(frame)] ^= (byte)(1 << _random.Next(8));
        return frame;
    }

    private byte[] Splice(byte[] frame)
    {
        byte[] other = Pick();
        return Resized([.. frame[..AnyBodyOffset(frame)], .. other[AnyBodyOffset(other)..]]);
    }

    private byte[] Definition() => [(byte)'C', 0x01, (byte)'X', (byte)_random.Next(256), 0x01, (byte)'a', 0x60, 0x91];

    private byte[] HeaderSays(byte[] frame, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(BodyLengthOffset), Math.Max(0, length));
        return frame;
    }

    private byte[] Insert(byte[] frame, int offset, byte[] bytes) => Resized([.. frame[..offset], .. bytes, .. frame[offset..]]);

    private static byte[] Overwrite(byte[] frame, int offset, byte value)
    {
        frame[offset] = value;
        return frame;
    }

    private static byte[] Resized(byte[] frame)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(BodyLengthOffset), frame.Length - HeaderLength);
        return frame;
    }

    // A byte whose value reads as the length of a short string or list: the nearest one behind a random place.
    private int LengthAt(byte[] frame)
    {
        int start = AnyBodyOffset(frame);
        int found = Array.FindIndex(frame, start, b => b is < 0x40 or (>= 0x70 and < 0x80));
        return found < 0 ? start : found;
    }

    // The five strings before the arguments are protocol version, service, version, method and descriptor, all of them of the one- or two-byte length form.
    private static int ArgumentsOffset(byte[] frame)
    {
        int offset = HeaderLength;
        for (int i = 0; i < 5 && offset < frame.Length; i++)
        {
            byte tag = frame[offset];
            offset += tag < 0x20 ? 1 + tag : 2 + ((tag - 0x30) << 8) + frame[offset + 1];
        }
        return Math.Min(offset, frame.Length);
    }

    private int AnyBodyOffset(byte[] frame) => _random.Next(HeaderLength, frame.Length);

    private byte[] Pick() => (byte[])captured[_random.Next(captured.Count)].Clone();
}
