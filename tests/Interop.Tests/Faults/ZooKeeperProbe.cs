using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.Faults;

/// <summary>Looks into ZooKeeper from outside provider and consumer, on a connection of its own.</summary>
internal sealed class ZooKeeperProbe : IAsyncDisposable
{
    private readonly ZooKeeperClient _client;

    private ZooKeeperProbe(ZooKeeperClient client) => _client = client;

    public static async Task<ZooKeeperProbe> ConnectAsync(ZooKeeperServer server)
    {
        var client = new ZooKeeperClient(new ZooKeeperClientOptions { Servers = [server.EndPoint] });
        await client.ConnectAsync().WithDeadline();
        return new(client);
    }

    /// <summary>The provider URLs of a service.</summary>
    public async Task<IReadOnlyList<DubboUrl>> ProvidersAsync(string service) =>
        [.. (await NodesAsync(service)).Select(name => DubboUrl.Parse(DubboUrl.Decode(name)))];

    /// <summary>The one provider node of a service and the transaction that created it: another creation would have another number.</summary>
    public async Task<(string Name, long CreatedBy)?> ProviderNodeAsync(string service)
    {
        var names = await NodesAsync(service);
        if (names.Count != 1) return null;
        var stat = await _client.ExistsAsync($"{Providers(service)}/{names[0]}").WithDeadline();
        return stat is { } found ? (names[0], found.CreatedZxid) : null;
    }

    /// <summary>How often a child of the providers' node was created or deleted.</summary>
    public async Task<int> ChangesAsync(string service) =>
        (await _client.ExistsAsync(Providers(service)).WithDeadline())!.Value.ChildrenVersion;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private static string Providers(string service) => $"/dubbo/{service}/providers";

    private async Task<IReadOnlyList<string>> NodesAsync(string service)
    {
        try
        {
            return await _client.GetChildrenAsync(Providers(service)).WithDeadline();
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NoNode)
        {
            return [];
        }
    }
}
