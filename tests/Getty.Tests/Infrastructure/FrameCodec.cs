using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Getty.Tests.Infrastructure;

/// <summary>Four bytes of length, then the body. A body whose length is negative is malformed.</summary>
internal sealed class FrameCodec : ICodec<byte[]>, ICodecFactory<byte[]>
{
    public const int Header = 4;

    public int DecodeCalls { get; private set; }

    public ICodec<byte[]> Create() => new FrameCodec();

    public bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out byte[] message)
    {
        DecodeCalls++;
        message = null;
        ReadOnlySpan<byte> span = context.Span;
        if (span.Length < Header)
        {
            context.NeedAtLeast(Header);
            return false;
        }
        int length = BinaryPrimitives.ReadInt32BigEndian(span);
        if (length < 0) throw new FormatException($"A frame of {length} bytes.");
        if (span.Length < Header + length)
        {
            context.NeedAtLeast(Header + length);
            return false;
        }
        message = span.Slice(Header, length).ToArray();
        context.Advance(Header + length);
        return true;
    }

    public void Encode(byte[] message, FrameWriter output)
    {
        if (message is [0xEE]) throw new FormatException("Not to be encoded.");
        int at = output.Reserve(Header);
        message.CopyTo(output.GetSpan(message.Length));
        output.Advance(message.Length);
        BinaryPrimitives.WriteInt32BigEndian(output.Patch(at, Header), output.Count - Header);
    }

    public static byte[] Frame(params byte[] body)
    {
        var frame = new byte[Header + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, body.Length);
        body.CopyTo(frame, Header);
        return frame;
    }
}
