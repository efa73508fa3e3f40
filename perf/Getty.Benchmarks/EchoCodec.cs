using System.Diagnostics.CodeAnalysis;
using System.Text;
using Bench;

namespace Getty.Benchmarks;

/// <summary>A request or an answer: the floor's header of 16 bytes, then the text.</summary>
internal readonly record struct EchoMessage(long Id, string Text);

/// <summary>The floor's frames as a codec; it keeps no state.</summary>
internal sealed class EchoCodec : ICodec<EchoMessage>, ICodecFactory<EchoMessage>
{
    public ICodec<EchoMessage> Create() => this;

    public bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out EchoMessage message)
    {
        message = default;
        ReadOnlySpan<byte> span = context.Span;
        if (span.Length < Frame.Header)
        {
            context.NeedAtLeast(Frame.Header);
            return false;
        }
        int body = Frame.Length(span);
        if (span.Length < Frame.Header + body)
        {
            context.NeedAtLeast(Frame.Header + body);
            return false;
        }
        message = new EchoMessage(Frame.Id(span), Encoding.UTF8.GetString(span.Slice(Frame.Header, body)));
        context.Advance(Frame.Header + body);
        return true;
    }

    public void Encode(EchoMessage message, FrameWriter output)
    {
        output.Reserve(Frame.Header);
        int length = Encoding.UTF8.GetBytes(message.Text, output.GetSpan(message.Text.Length * 3));
        output.Advance(length);
        Frame.Write(output.Patch(0, Frame.Header), message.Id, length);
    }
}
