using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>A frame that goes to a server.</summary>
internal abstract class OutboundPacket : Packet
{
    /// <summary>Writes all of it but the length of the frame.</summary>
    public abstract void Write(JuteWriter writer);
}
