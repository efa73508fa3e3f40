using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>A request that nobody answers.</summary>
internal sealed class OneWayRequest(RequestWriter requests, long id, Invocation invocation) : DubboMessage
{
    public override void Encode(FrameWriter output) => requests.Write(output, id, invocation);
}
