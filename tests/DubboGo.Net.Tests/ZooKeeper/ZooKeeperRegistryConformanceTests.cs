using DubboGo.Net.Tests.Conformance;
using DubboGo.Net.ZooKeeper;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net.Tests.ZooKeeper;

/// <summary>What every registry must do, on a real ZooKeeper; each test under a root of its own.</summary>
public sealed class ZooKeeperRegistryConformanceTests : RegistryConformanceTests
{
    private static ZooKeeperServer s_server = null!;
    private readonly string _root = Guid.NewGuid().ToString("N");

    [OneTimeSetUp]
    public static async Task StartAsync() => s_server = await ZooKeeperServer.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await s_server.DisposeAsync();

    protected override IRegistry Connect() =>
        new ZooKeeperRegistryFactory().Create(DubboUrl.Parse($"{s_server.Url}?group={_root}"), NullLoggerFactory.Instance);
}
