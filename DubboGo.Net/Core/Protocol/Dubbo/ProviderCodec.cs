using Getty;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// The provider's side of a connection. The five strings that a request begins with are looked at here, on the receive loop, and choose
/// where it goes; small bodies are read here too, larger ones are kept as they are for the thread that serves the request.
/// </summary>
internal sealed class ProviderCodec(ServiceTable services, int payload, HessianOptions options) : DubboCodec(payload)
{
    /// <summary>The longest body that is read on the receive loop.</summary>
    public const int MaxInlineBody = 16 * 1024;

    private readonly RequestReader _reader = new();

    protected override DubboMessage? DecodeRequest(ref DecodeContext context, in DubboHeader header)
    {
        var body = context.Span.Slice(DubboHeader.Size, header.BodyLength);
        try
        {
            if (header.SerializationId != DubboHeader.Hessian2) throw UnknownSerialization(header);
            var route = services.Find(body, options);
            if (body.Length > MaxInlineBody) return new IncomingRequest(header, route, context.Retain(DubboHeader.Size, header.BodyLength));
            var invocation = _reader.Read(route, body, out var service);
            return new IncomingRequest(header, route, invocation, service);
        }
        catch (Exception e)
        {
            return RequestRefusal.Of(header, e);
        }
    }

    protected override void DecodeResponse(in DubboHeader header, ReadOnlySpan<byte> body) => DubboMetrics.Count(FrameFault.LateResponse);

    protected override DubboMessage? OnTooLarge(in DubboHeader header) => !header.IsRequest || !header.IsTwoWay
        ? null
        : new StatusAnswer(header.Id, DubboHeader.Hessian2, DubboStatus.BadRequest, $"Data length too large: {header.BodyLength}, max payload: {Payload}");

    private static RequestRefusedException UnknownSerialization(in DubboHeader header) => RequestRefusedException.BadRequest(
        FrameFault.UnknownSerialization, $"Unrecognized serialize type from consumer: {header.SerializationId}");
}
