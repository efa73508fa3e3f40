using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class CloseSessionRequest() : Request<bool>(OpCode.CloseSession, null)
{
    protected override void WriteBody(JuteWriter writer)
    {
    }

    protected override bool ReadResult(ref JuteReader body) => true;
}
