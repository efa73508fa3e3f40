using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>The first frame from a server: the session that it grants.</summary>
internal sealed class ConnectResponse(TimeSpan sessionTimeout, long sessionId, byte[] password) : Packet
{
    public TimeSpan SessionTimeout => sessionTimeout;

    public long SessionId => sessionId;

    public byte[] Password => password;

    /// <summary>How a server says that the session asked for is over.</summary>
    public bool IsExpiry => sessionId == 0 || sessionTimeout <= TimeSpan.Zero;

    public static ConnectResponse Read(ref JuteReader reader)
    {
        reader.ReadInt32("protocolVersion");
        int timeout = reader.ReadInt32("timeOut");
        // A read-only flag follows, except from servers before 3.4: it is not read, since none is asked for.
        return new(TimeSpan.FromMilliseconds(timeout), reader.ReadInt64("sessionId"), reader.ReadBuffer("passwd"));
    }
}
