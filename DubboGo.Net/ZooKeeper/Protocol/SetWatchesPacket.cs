using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>
/// Sets watches anew after a re-attach. The server compares with <paramref name="lastZxid"/> and fires at once those whose event has
/// been missed, so none is lost.
/// </summary>
internal sealed class SetWatchesPacket(
    long lastZxid, IReadOnlyCollection<string> data, IReadOnlyCollection<string> exist, IReadOnlyCollection<string> children)
    : OutboundPacket
{
    public override void Write(JuteWriter writer)
    {
        writer.Write(Xid.SetWatches);
        writer.Write((int)OpCode.SetWatches);
        writer.Write(lastZxid);
        writer.Write(data);
        writer.Write(exist);
        writer.Write(children);
    }
}
