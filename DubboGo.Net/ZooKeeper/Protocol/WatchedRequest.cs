using System.Diagnostics.CodeAnalysis;
using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>A reading request that may leave a watch. It is entered before any later frame, its event among them, is looked at.</summary>
internal abstract class WatchedRequest<T>(OpCode operation, string path, WatchTable watches, Action<ZooKeeperEvent>? watch)
    : Request<T>(operation, path)
{
    /// <summary>The kind of watch that the server has set, given its answer.</summary>
    protected abstract WatchKind KindAfter(int error);

    protected override bool TryReadResult(int error, ref JuteReader body, [MaybeNullWhen(false)] out T result)
    {
        bool succeeded = base.TryReadResult(error, ref body, out result);
        if (succeeded) AddWatch(error);
        return succeeded;
    }

    protected void AddWatch(int error)
    {
        if (watch is not null) watches.Add(KindAfter(error), Path!, watch);
    }

    protected override void WriteBody(JuteWriter writer)
    {
        writer.Write(Path!);
        writer.Write(watch is not null);
    }
}
