using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>A watch has fired at the server. The path is the server's.</summary>
internal sealed class WatchNotification(ZooKeeperEventKind kind, string path) : Packet
{
    public ZooKeeperEventKind Kind => kind;

    public string Path => path;

    public static WatchNotification Read(ref JuteReader reader)
    {
        int kind = reader.ReadInt32("type");
        reader.ReadInt32("state"); // the session's: known here already
        return new((ZooKeeperEventKind)kind, reader.ReadString("path"));
    }
}
