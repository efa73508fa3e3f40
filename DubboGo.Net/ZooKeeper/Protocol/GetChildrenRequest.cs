using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class GetChildrenRequest(string path, WatchTable watches, Action<ZooKeeperEvent>? watch)
    : WatchedRequest<IReadOnlyList<string>>(OpCode.GetChildren, path, watches, watch)
{
    protected override WatchKind KindAfter(int error) => WatchKind.Children;

    protected override IReadOnlyList<string> ReadResult(ref JuteReader body) => body.ReadStrings("children");
}
