using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>An answer: its header, and the bytes that only its request knows how to read.</summary>
internal sealed class Reply(int xid, long zxid, int error, byte[] body) : Packet
{
    public int Xid => xid;

    /// <summary>The last transaction that the server had applied; not positive where the header holds none.</summary>
    public long Zxid => zxid;

    public int Error => error;

    public ReadOnlySpan<byte> Body => body;

    public static Packet Read(ref JuteReader reader, ReadOnlySpan<byte> frame)
    {
        int xid = reader.ReadInt32("xid");
        long zxid = reader.ReadInt64("zxid");
        int error = reader.ReadInt32("err");
        return xid == Protocol.Xid.WatchEvent
            ? WatchNotification.Read(ref reader)
            : new Reply(xid, zxid, error, frame[reader.Offset..].ToArray());
    }
}
