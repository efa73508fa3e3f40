using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>A heartbeat, its answer, or the event by which a provider asks not to be chosen any more.</summary>
internal sealed class EventMessage : DubboMessage
{
    private readonly DubboHeader _header;
    private readonly byte[] _body;

    private EventMessage(byte flags, byte status, long id, byte[] body)
    {
        _header = new(flags, status, id, body.Length);
        _body = body;
    }

    /// <summary>The Hessian string "R": READONLY_EVENT.</summary>
    public static ReadOnlySpan<byte> ReadOnlyBody => "\u0001R"u8;

    /// <summary>What a provider sends to each consumer before it stops: one-way, id 0.</summary>
    public static EventMessage ReadOnly { get; } =
        new(DubboHeader.Request | DubboHeader.Event | DubboHeader.Hessian2, 0, 0, ReadOnlyBody.ToArray());

    // The Hessian null: HEARTBEAT_EVENT.
    private static byte[] HeartbeatBody => field ??= "N"u8.ToArray();

    /// <summary>Asks the peer whether it is there.</summary>
    public static EventMessage Heartbeat(long id) =>
        new(DubboHeader.Request | DubboHeader.TwoWay | DubboHeader.Event | DubboHeader.Hessian2, 0, id, HeartbeatBody);

    /// <summary>Answers a heartbeat, in the serialization that it came in.</summary>
    public static EventMessage HeartbeatAnswer(in DubboHeader request) =>
        new((byte)(DubboHeader.Event | request.SerializationId), DubboStatus.Ok, request.Id, HeartbeatBody);

    public override void Encode(FrameWriter output)
    {
        int at = output.Reserve(DubboHeader.Size + _body.Length);
        var frame = output.Patch(at, DubboHeader.Size + _body.Length);
        _header.Write(frame);
        _body.CopyTo(frame[DubboHeader.Size..]);
    }
}
