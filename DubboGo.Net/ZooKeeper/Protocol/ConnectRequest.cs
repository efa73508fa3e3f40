using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>The first frame of a connection: asks for a new session (id 0) or for the one that is there.</summary>
internal sealed class ConnectRequest(long lastZxid, TimeSpan sessionTimeout, long sessionId, byte[] password) : OutboundPacket
{
    public long LastZxid => lastZxid;

    public override void Write(JuteWriter writer)
    {
        writer.Write(0); // protocol version
        writer.Write(lastZxid);
        writer.Write((int)sessionTimeout.TotalMilliseconds);
        writer.Write(sessionId);
        writer.Write(password);
        writer.Write(false); // a server without a quorum is of no use: it could not register anything
    }
}
