using DubboGo.Net.ZooKeeper.Protocol;

namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>
/// The watches that wait at the server, with those who are to be told. Each fires once. Paths are the server's. It holds at most one
/// entry per node, kind and delegate, so repeating a watch does not make it grow. Thread-safe.
/// </summary>
internal sealed class WatchTable
{
    // Servers refuse frames from 1 MiB on; a third of Java's own bound keeps far from it.
    private const int MaxPacketChars = 40_000;

    private readonly Lock _gate = new(); // guards the sets
    private readonly Dictionary<string, HashSet<Action<ZooKeeperEvent>>>[] _watches = [new(), new(), new()];

    public int Count
    {
        get
        {
            lock (_gate) return _watches.Sum(kind => kind.Values.Sum(set => set.Count));
        }
    }

    public void Add(WatchKind kind, string path, Action<ZooKeeperEvent> watch)
    {
        lock (_gate)
        {
            var byPath = _watches[(int)kind];
            if (!byPath.TryGetValue(path, out var set)) byPath.Add(path, set = []);
            set.Add(watch);
        }
    }

    /// <summary>Takes out those whom an event concerns.</summary>
    public IReadOnlyCollection<Action<ZooKeeperEvent>> Take(ZooKeeperEventKind kind, string path)
    {
        var taken = new HashSet<Action<ZooKeeperEvent>>();
        lock (_gate)
        {
            foreach (WatchKind concerned in Concerned(kind))
            {
                if (_watches[(int)concerned].Remove(path, out var set)) taken.UnionWith(set);
            }
        }
        return taken;
    }

    /// <summary>Drops all: their session is over.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var kind in _watches) kind.Clear();
        }
    }

    /// <summary>The frames that set all of them anew, each well below the size that servers refuse.</summary>
    public IEnumerable<SetWatchesPacket> ToPackets(long lastZxid)
    {
        (WatchKind Kind, string Path)[] all;
        lock (_gate) all = [.. Enum.GetValues<WatchKind>().SelectMany(kind => _watches[(int)kind].Keys.Select(path => (kind, path)))];
        int start = 0, size = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (size > 0 && size + all[i].Path.Length > MaxPacketChars)
            {
                yield return Pack(lastZxid, all[start..i]);
                (start, size) = (i, 0);
            }
            size += all[i].Path.Length;
        }
        if (start < all.Length) yield return Pack(lastZxid, all[start..]);
    }

    private static SetWatchesPacket Pack(long lastZxid, (WatchKind Kind, string Path)[] watches)
    {
        string[] Of(WatchKind kind) => [.. watches.Where(watch => watch.Kind == kind).Select(watch => watch.Path)];
        return new(lastZxid, Of(WatchKind.Data), Of(WatchKind.Exists), Of(WatchKind.Children));
    }

    private static ReadOnlySpan<WatchKind> Concerned(ZooKeeperEventKind kind) => kind switch
    {
        ZooKeeperEventKind.Created or ZooKeeperEventKind.DataChanged => [WatchKind.Data, WatchKind.Exists],
        ZooKeeperEventKind.Deleted => [WatchKind.Data, WatchKind.Exists, WatchKind.Children],
        ZooKeeperEventKind.ChildrenChanged => [WatchKind.Children],
        _ => [], // a kind of a later version
    };
}
