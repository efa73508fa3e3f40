using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>The consumer's side of a connection: answers end the calls that wait for them, here on the receive loop.</summary>
internal sealed class ConsumerCodec(PendingCalls calls, int payload) : DubboCodec(payload)
{
    protected override void DecodeResponse(in DubboHeader header, ReadOnlySpan<byte> body)
    {
        if (calls.TryClaim(header.Id, out var call)) ResponseReader.Read(call, header, body);
        else DubboMetrics.Count(FrameFault.LateResponse);
    }

    // Nothing is served on this side of a connection (callbacks are not supported).
    protected override DubboMessage? DecodeRequest(ref DecodeContext context, in DubboHeader header) => Refuse(header);

    protected override DubboMessage? OnTooLarge(in DubboHeader header)
    {
        if (header.IsRequest) return Refuse(header);
        if (calls.TryClaim(header.Id, out var call)) call.Fail(ResponseReader.TooLarge(call, header.BodyLength, Payload));
        return null;
    }

    private static StatusAnswer? Refuse(in DubboHeader header)
    {
        DubboMetrics.Count(FrameFault.Unexpected);
        return header.IsTwoWay ? new(header.Id, header.SerializationId, DubboStatus.BadRequest, "Nothing is served on a consumer's connection.") : null;
    }
}
