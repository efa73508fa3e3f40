using System.Text;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>Shows credentials; they hold for the connection, so each new one begins with it.</summary>
internal sealed class AddAuthPacket(string scheme, string credentials) : OutboundPacket
{
    public override void Write(JuteWriter writer)
    {
        writer.Write(Xid.AddAuth);
        writer.Write((int)OpCode.AddAuth);
        writer.Write(0); // type: unused by servers
        writer.Write(scheme);
        writer.Write(Encoding.UTF8.GetBytes(credentials));
    }
}
