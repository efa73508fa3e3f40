using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Getty;

namespace CustomProtocol;

/// <summary>UTF-8 text behind its length in bytes, a big-endian 32-bit number.</summary>
internal sealed class TextCodec : ICodec<string>
{
    private const int HeaderLength = 4;

    public bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out string message)
    {
        message = null;
        if (context.Span.Length < HeaderLength)
        {
            context.NeedAtLeast(HeaderLength);
            return false;
        }
        int length = BinaryPrimitives.ReadInt32BigEndian(context.Span);
        if (length < 0) throw new InvalidDataException($"A length of {length}.");
        if (context.Span.Length - HeaderLength < length)
        {
            context.NeedAtLeast(HeaderLength + length);
            return false;
        }
        message = Encoding.UTF8.GetString(context.Span.Slice(HeaderLength, length));
        context.Advance(HeaderLength + length);
        return true;
    }

    public void Encode(string message, FrameWriter output)
    {
        int header = output.Reserve(HeaderLength);
        Encoding.UTF8.GetBytes(message, output);
        BinaryPrimitives.WriteInt32BigEndian(output.Patch(header, HeaderLength), output.Count - HeaderLength);
    }
}

/// <summary>The codec keeps nothing between frames, so that all sessions share one.</summary>
internal sealed class TextCodecFactory : ICodecFactory<string>
{
    private readonly TextCodec _codec = new();

    public ICodec<string> Create() => _codec;
}
