using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>Keeps the session alive while nothing else is sent.</summary>
internal sealed class PingPacket : OutboundPacket
{
    public static readonly PingPacket Instance = new();

    public override void Write(JuteWriter writer)
    {
        writer.Write(Xid.Ping);
        writer.Write((int)OpCode.Ping);
    }
}
