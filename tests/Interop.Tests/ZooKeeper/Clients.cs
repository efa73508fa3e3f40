using System.Net;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>Clients, registries and URLs as the tests want them: with short session timeouts.</summary>
internal static class Clients
{
    public static ZooKeeperClient New(ZooKeeperServer server, Action<ZooKeeperClientOptions>? configure = null) => New([server.EndPoint], configure);

    public static ZooKeeperClient New(IReadOnlyList<EndPoint> servers, Action<ZooKeeperClientOptions>? configure = null)
    {
        var options = new ZooKeeperClientOptions { Servers = servers, SessionTimeout = TimeSpan.FromSeconds(3) };
        configure?.Invoke(options);
        return new(options);
    }

    public static async Task<ZooKeeperClient> ConnectAsync(ZooKeeperServer server, Action<ZooKeeperClientOptions>? configure = null)
    {
        ZooKeeperClient client = New(server, configure);
        await client.ConnectAsync().WithDeadline();
        return client;
    }

    /// <summary>A registry and its client, whose session a test can end.</summary>
    public static (ZooKeeperRegistry Registry, ZooKeeperClient Client) NewRegistry(ZooKeeperServer server) => NewRegistry(server.EndPoint);

    /// <inheritdoc cref="NewRegistry(ZooKeeperServer)"/>
    public static (ZooKeeperRegistry Registry, ZooKeeperClient Client) NewRegistry(IPEndPoint server)
    {
        ZooKeeperClient client = New([server]);
        return (new(DubboUrl.Parse($"zookeeper://{server}"), client), client);
    }

    public static DubboUrl Provider(string service, int port = 20880) =>
        DubboUrl.Parse($"dubbo://10.1.2.3:{port}/{service}?anyhost=true&application=tests&dubbo=2.0.2&interface={service}&methods=echo&side=provider");

    public static DubboUrl Consumer(string service) =>
        DubboUrl.Parse($"consumer://10.1.2.4/{service}?application=tests&category=consumers&check=false&dubbo=2.0.2&interface={service}&side=consumer");

    public static string NodeOf(DubboUrl url, string category = "providers") => $"/dubbo/{url.InterfaceName}/{category}/{url.Encode()}";

    public static Task<string> CreateAsync(this IZooKeeperClient client, string path, ZooKeeperCreateMode mode = ZooKeeperCreateMode.Persistent) =>
        client.CreateAsync(path, default, mode, ZooKeeperAcl.Open).WithDeadline();

    public static Task ExpireAsync(this ZooKeeperClient client, ZooKeeperServer server) =>
        RawZooKeeperSession.ExpireAsync(server.EndPoint, client.SessionId, client.SessionPassword);
}
