using System.Diagnostics.CodeAnalysis;
using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class ExistsRequest(string path, WatchTable watches, Action<ZooKeeperEvent>? watch)
    : WatchedRequest<ZooKeeperStat?>(OpCode.Exists, path, watches, watch)
{
    private const int NoNode = (int)ZooKeeperErrorKind.NoNode;

    // A node that is not there is an answer, and its watch waits for it to come.
    protected override bool TryReadResult(int error, ref JuteReader body, [MaybeNullWhen(false)] out ZooKeeperStat? result)
    {
        if (error != NoNode) return base.TryReadResult(error, ref body, out result);
        result = null;
        AddWatch(error);
        return true;
    }

    protected override WatchKind KindAfter(int error) => error == NoNode ? WatchKind.Exists : WatchKind.Data;

    protected override ZooKeeperStat? ReadResult(ref JuteReader body) => body.ReadStat();
}
