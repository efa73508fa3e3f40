using System.Collections.Concurrent;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// The persistent nodes of Dubbo's registry, <c>/dubbo/SERVICE/{providers,consumers,configurators,routers}</c>: where they are, and that
/// they are there. Some peers cannot start without all four of them. Thread-safe.
/// </summary>
internal sealed class ServiceTree(IZooKeeperClient client, string root, IReadOnlyList<ZooKeeperAcl> acl)
{
    public const string Providers = "providers";
    public const string Consumers = "consumers";
    public const string Configurators = "configurators";
    public const string Routers = "routers";

    // Services whose nodes have been seen, and in which session: a new session may have come from an emptied server.
    private readonly ConcurrentDictionary<string, long> _seen = new();

    public IReadOnlyList<ZooKeeperAcl> Acl => acl;

    public string PathOf(string service, string category) => $"{root}/{DubboUrl.Encode(service)}/{category}";

    /// <summary>Sees to it that the nodes of a service are there.</summary>
    public async Task EnsureAsync(string service)
    {
        long session = client.SessionId;
        if (_seen.TryGetValue(service, out long seen) && seen == session) return;
        // The first brings the parents that the others share.
        await EnsureNodeAsync(PathOf(service, Providers)).ConfigureAwait(false);
        await Task.WhenAll(
            EnsureNodeAsync(PathOf(service, Consumers)),
            EnsureNodeAsync(PathOf(service, Configurators)),
            EnsureNodeAsync(PathOf(service, Routers))).ConfigureAwait(false);
        _seen[service] = session;
    }

    /// <summary>A node of the service turned out to be missing: look again next time.</summary>
    public void Forget(string service) => _seen.TryRemove(service, out _);

    // Asked before it is created: an existing parent may refuse the attempt, and refused attempts are written to ZooKeeper's log.
    private async Task EnsureNodeAsync(string path)
    {
        if (await client.ExistsAsync(path).ConfigureAwait(false) is not null) return;
        if (ZooKeeperPath.Parent(path) is { Length: > 1 } parent) await EnsureNodeAsync(parent).ConfigureAwait(false);
        try
        {
            await client.CreateAsync(path, default, ZooKeeperCreateMode.Persistent, acl).ConfigureAwait(false);
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NodeExists)
        {
            // Another process has been faster.
        }
    }
}
