using System.Diagnostics.CodeAnalysis;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Cuts the bytes of one connection into frames. A body over the limit is passed over without being held; what stands in a body of known
/// length never harms the connection. What the frames mean is up to the side: <see cref="ConsumerCodec"/>, <see cref="ProviderCodec"/>.
/// </summary>
/// <param name="payload">The longest body that is taken, in bytes.</param>
internal abstract class DubboCodec(int payload) : ICodec<DubboMessage>
{
    // A body that announces more than so many times the limit is no mistake: it would take too long to pass over.
    private const int HopelessFactor = 8;

    // Room that a frame is given on its word.
    private const int UncheckedRoom = 64 * 1024;

    // What is left of a body that is passed over.
    private int _skip;

    protected int Payload { get; } = payload;

    public bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out DubboMessage message)
    {
        message = null;
        // One frame, or a part of one, at a time: the session asks again while bytes are taken, and bounds what one message takes.
        if (Skip(ref context) || !TryReadHeader(ref context, out var header)) return false;
        message = header.BodyLength > Payload ? PassOver(ref context, header) : DecodeWhole(ref context, header);
        return message is not null;
    }

    public void Encode(DubboMessage message, FrameWriter output) => message.Encode(output);

    /// <summary>A request came, whole; null where nothing follows from it.</summary>
    protected abstract DubboMessage? DecodeRequest(ref DecodeContext context, in DubboHeader header);

    /// <summary>An answer came, whole.</summary>
    protected abstract void DecodeResponse(in DubboHeader header, ReadOnlySpan<byte> body);

    /// <summary>A frame came whose body is over the limit and will be passed over; null where nothing follows from it.</summary>
    protected abstract DubboMessage? OnTooLarge(in DubboHeader header);

    private static ReadOnlySpan<byte> BodyOf(ref DecodeContext context, in DubboHeader header) =>
        context.Span.Slice(DubboHeader.Size, header.BodyLength);

    // True with the whole frame in the buffer, or its header where the body is over the limit.
    private bool TryReadHeader(ref DecodeContext context, out DubboHeader header)
    {
        header = default;
        // As soon as there are bytes: who sends less than a header of something else would never be told.
        if (!DubboHeader.MayBegin(context.Span)) ThrowBadMagic(context.Span);
        if (!HasBytes(ref context, DubboHeader.Size)) return false;
        header = DubboHeader.Read(context.Span);
        if (header.BodyLength < 0 || header.BodyLength > (long)Payload * HopelessFactor) ThrowBadLength(header);
        return header.BodyLength > Payload || HasBytes(ref context, DubboHeader.Size + header.BodyLength);
    }

    private static bool HasBytes(ref DecodeContext context, int count)
    {
        if (context.Span.Length >= count) return true;
        // Announcing is free: room is made for what has come and as much again, not for all that a header promises.
        context.NeedAtLeast(Math.Min(count, Math.Max(UncheckedRoom, context.Span.Length * 2)));
        return false;
    }

    // True where bytes were passed over.
    private bool Skip(ref DecodeContext context)
    {
        int count = Math.Min(_skip, context.Span.Length);
        context.Advance(count);
        _skip -= count;
        return count > 0;
    }

    private DubboMessage? PassOver(ref DecodeContext context, in DubboHeader header)
    {
        DubboMetrics.Count(FrameFault.TooLarge);
        context.Advance(DubboHeader.Size);
        _skip = header.BodyLength;
        return header.IsEvent ? null : OnTooLarge(header);
    }

    private DubboMessage? DecodeWhole(ref DecodeContext context, in DubboHeader header)
    {
        var message = DecodeBody(ref context, header);
        context.Advance(DubboHeader.Size + header.BodyLength);
        return message;
    }

    private DubboMessage? DecodeBody(ref DecodeContext context, in DubboHeader header)
    {
        if (header.IsEvent) return DecodeEvent(header, BodyOf(ref context, header));
        if (header.IsRequest) return DecodeRequest(ref context, header);
        DecodeResponse(header, BodyOf(ref context, header));
        return null;
    }

    // The answer to a heartbeat needs no answer; that bytes came is all it was for, and the session notes that by itself.
    private static EventMessage? DecodeEvent(in DubboHeader header, ReadOnlySpan<byte> body)
    {
        if (!header.IsRequest) return null;
        if (header.IsTwoWay) return EventMessage.HeartbeatAnswer(header);
        return body.SequenceEqual(EventMessage.ReadOnlyBody) ? EventMessage.ReadOnly : null;
    }

    [DoesNotReturn]
    private static void ThrowBadMagic(ReadOnlySpan<byte> bytes) => throw new FrameException(
        FrameFault.BadMagic, $"The peer sent what is no dubbo:// frame: it begins with {Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, DubboHeader.Size)])}.");

    [DoesNotReturn]
    private void ThrowBadLength(in DubboHeader header) => throw new FrameException(
        FrameFault.BadLength, $"The peer announced a body of {header.BodyLength} bytes; the payload limit is {Payload}.");
}
