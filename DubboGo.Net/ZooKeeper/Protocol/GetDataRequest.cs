using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class GetDataRequest(string path, WatchTable watches, Action<ZooKeeperEvent>? watch)
    : WatchedRequest<ZooKeeperNode>(OpCode.GetData, path, watches, watch)
{
    protected override WatchKind KindAfter(int error) => WatchKind.Data;

    protected override ZooKeeperNode ReadResult(ref JuteReader body)
    {
        byte[] data = body.ReadBuffer("data");
        return new(data, body.ReadStat());
    }
}
