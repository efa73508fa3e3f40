using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using DubboGo.Net.ZooKeeper.Jute;
using Getty;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>ZooKeeper's frames for one connection: a 32-bit length and a record, the first of them the grant of a session.</summary>
internal sealed class ZooKeeperCodec(int maxFrameSize) : ICodec<Packet>
{
    private const int LengthSize = sizeof(int);

    // True once the server's first frame, which has no header, has been read.
    private bool _greeted;

    public bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out Packet message)
    {
        message = null;
        ReadOnlySpan<byte> bytes = context.Span;
        if (bytes.Length < LengthSize)
        {
            context.NeedAtLeast(LengthSize);
            return false;
        }
        int length = ValidLength(BinaryPrimitives.ReadInt32BigEndian(bytes));
        if (bytes.Length < LengthSize + length)
        {
            context.NeedAtLeast(LengthSize + length);
            return false;
        }
        message = Read(bytes.Slice(LengthSize, length));
        context.Advance(LengthSize + length);
        return true;
    }

    public void Encode(Packet message, FrameWriter output)
    {
        int length = output.Reserve(LengthSize);
        ((OutboundPacket)message).Write(new JuteWriter(output));
        BinaryPrimitives.WriteInt32BigEndian(output.Patch(length, LengthSize), output.Count - length - LengthSize);
    }

    private int ValidLength(int length) => length >= 0 && length <= maxFrameSize
        ? length
        : throw ZooKeeperException.Malformed($"a frame of {length} bytes, the limit is {maxFrameSize}");

    private Packet Read(ReadOnlySpan<byte> frame)
    {
        var reader = new JuteReader(frame);
        if (_greeted) return Reply.Read(ref reader, frame);
        _greeted = true;
        return ConnectResponse.Read(ref reader);
    }
}
