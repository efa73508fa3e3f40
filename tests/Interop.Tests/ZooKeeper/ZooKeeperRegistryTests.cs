using System.Text.RegularExpressions;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Microsoft.Extensions.Logging.Abstractions;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>The registry against a real server that nothing happens to.</summary>
[Parallelizable]
public sealed partial class ZooKeeperRegistryTests
{
    private ZooKeeperServer _server = null!;
    private ZooKeeperClient _reader = null!;
    private IRegistry _registry = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await ZooKeeperServer.StartAsync();
        _reader = await Clients.ConnectAsync(_server);
        _registry = NewRegistry(_server.Url);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _registry.DisposeAsync();
        await _reader.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_provider_is_an_ephemeral_node_named_by_its_encoded_url()
    {
        DubboUrl provider = Clients.Provider("org.example.Registered");

        await _registry.RegisterAsync(provider, default).WithDeadline();

        ZooKeeperNode node = await _reader.GetDataAsync($"/dubbo/org.example.Registered/providers/{provider.Encode()}").WithDeadline();
        Assert.That(node.Stat.EphemeralOwner, Is.Not.Zero);
        Assert.That(System.Text.Encoding.UTF8.GetString(node.Data.Span), Is.EqualTo("10.1.2.3"));
    }

    [Test]
    public async Task All_four_categories_are_created_with_a_provider()
    {
        await _registry.RegisterAsync(Clients.Provider("org.example.Categories"), default).WithDeadline();

        var categories = await _reader.GetChildrenAsync("/dubbo/org.example.Categories").WithDeadline();

        Assert.That(categories, Is.EquivalentTo(new[] { "providers", "consumers", "configurators", "routers" }));
    }

    [Test]
    public async Task A_consumer_stands_under_consumers()
    {
        DubboUrl consumer = Clients.Consumer("org.example.Consumed");

        await _registry.RegisterAsync(consumer, default).WithDeadline();

        Assert.That(await _reader.ExistsAsync(Clients.NodeOf(consumer, "consumers")).WithDeadline(), Is.Not.Null);
    }

    [Test]
    public async Task A_provider_that_is_not_dynamic_is_persistent_until_it_is_unregistered()
    {
        DubboUrl provider = Clients.Provider("org.example.Static").With("dynamic", "false");
        await using (IRegistry first = NewRegistry(_server.Url)) await first.RegisterAsync(provider, default).WithDeadline();
        ZooKeeperStat? left = await _reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();

        await _registry.UnregisterAsync(provider, default).WithDeadline();

        Assert.That(left?.EphemeralOwner, Is.Zero);
        Assert.That(await _reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline(), Is.Null);
    }

    [Test]
    public async Task Registering_twice_creates_once_and_unregistering_twice_is_no_error()
    {
        DubboUrl provider = Clients.Provider("org.example.Twice");
        await _registry.RegisterAsync(provider, default).WithDeadline();
        ZooKeeperStat? first = await _reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();

        await _registry.RegisterAsync(provider, default).WithDeadline();
        ZooKeeperStat? second = await _reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();
        await _registry.UnregisterAsync(provider, default).WithDeadline();
        await _registry.UnregisterAsync(provider, default).WithDeadline();

        Assert.That(second, Is.EqualTo(first));
        Assert.That(await _reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline(), Is.Null);
    }

    [Test]
    public async Task A_subscriber_sees_providers_come_and_go()
    {
        const string Service = "org.example.Seen";
        var listener = new SnapshotRecorder();
        await using IAsyncDisposable subscription = await _registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        await listener.WaitForProvidersAsync(0);
        await using IRegistry provider = NewRegistry(_server.Url);

        await provider.RegisterAsync(Clients.Provider(Service, 20881), default).WithDeadline();
        await provider.RegisterAsync(Clients.Provider(Service, 20882), default).WithDeadline();
        await listener.WaitForProvidersAsync(2);
        await provider.UnregisterAsync(Clients.Provider(Service, 20881), default).WithDeadline();
        RegistrySnapshot one = await listener.WaitForProvidersAsync(1);
        await provider.DisposeAsync();

        Assert.That(one.Providers, Is.EqualTo(new[] { Clients.Provider(Service, 20882) }));
        await listener.WaitForProvidersAsync(0);
    }

    [Test]
    public async Task Rapid_changes_end_in_the_last_state()
    {
        const string Service = "org.example.Rapid";
        var listener = new SnapshotRecorder();
        await using IAsyncDisposable subscription = await _registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        for (int round = 0; round < 20; round++)
        {
            DubboUrl[] urls = [.. Enumerable.Range(0, 10).Select(i => Clients.Provider(Service, 21000 + i))];
            await Task.WhenAll(urls.Select(url => _registry.RegisterAsync(url, default))).WithDeadline();
            await listener.WaitForProvidersAsync(10);
            await Task.WhenAll(urls.Skip(1).Select(url => _registry.UnregisterAsync(url, default))).WithDeadline();
            await listener.WaitForProvidersAsync(1);
        }
    }

    [Test]
    public async Task Configurators_and_routers_are_part_of_the_snapshot()
    {
        const string Service = "org.example.Governed";
        await _registry.RegisterAsync(Clients.Provider(Service), default).WithDeadline();
        DubboUrl override_ = DubboUrl.Parse($"override://0.0.0.0/{Service}?category=configurators&dynamic=false&timeout=7");
        DubboUrl route = DubboUrl.Parse($"route://0.0.0.0/{Service}?category=routers&dynamic=false&rule=x");
        await _reader.CreateAsync(Clients.NodeOf(override_, "configurators"));
        await _reader.CreateAsync(Clients.NodeOf(route, "routers"));
        var listener = new SnapshotRecorder();

        await using IAsyncDisposable subscription = await _registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        RegistrySnapshot snapshot = await listener.WaitForProvidersAsync(1);

        Assert.That(snapshot.Configurators, Is.EqualTo(new[] { override_ }));
        Assert.That(snapshot.Routers, Is.EqualTo(new[] { route }));
    }

    [TestCase("not-a-url")]
    [TestCase("%3A%3F%3F")]
    [TestCase("dubbo%3A%2F%2F%3A99999%2Fx")]
    [TestCase("dubbo%3A%2F%2F1.2.3.4%3Aport%2Fx")]
    public async Task A_node_that_is_no_url_is_left_out(string name)
    {
        string service = $"org.example.Odd{Math.Abs(name.GetHashCode(StringComparison.Ordinal))}";
        await _registry.RegisterAsync(Clients.Provider(service), default).WithDeadline();
        await _reader.CreateAsync($"/dubbo/{service}/providers/{name}");
        var listener = new SnapshotRecorder();

        await using IAsyncDisposable subscription = await _registry.SubscribeAsync(Clients.Consumer(service), listener, default).WithDeadline();

        Assert.That((await listener.WaitForAsync(_ => true)).Providers, Is.EqualTo(new[] { Clients.Provider(service) }));
    }

    [Test]
    public async Task A_node_without_a_path_is_delivered()
    {
        const string Service = "org.example.Egg";
        DubboUrl egg = DubboUrl.Parse($"dubbo://10.0.0.9:12200?interface={Service}&version=1.0.0");
        await _registry.RegisterAsync(egg, default).WithDeadline();
        var listener = new SnapshotRecorder();

        await using IAsyncDisposable subscription = await _registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();

        Assert.That((await listener.WaitForProvidersAsync(1)).Providers[0].InterfaceName, Is.EqualTo(Service));
    }

    [Test]
    public async Task A_second_listener_gets_the_snapshot_that_is_there()
    {
        const string Service = "org.example.Shared";
        await _registry.RegisterAsync(Clients.Provider(Service), default).WithDeadline();
        var (first, second) = (new SnapshotRecorder(), new SnapshotRecorder());
        await using IAsyncDisposable one = await _registry.SubscribeAsync(Clients.Consumer(Service), first, default).WithDeadline();
        await using IAsyncDisposable two = await _registry.SubscribeAsync(Clients.Consumer(Service), second, default).WithDeadline();

        Assert.That(await second.WaitForAsync(_ => true), Is.SameAs(await first.WaitForAsync(_ => true)));
        Assert.That(first.Delivered, Is.EqualTo(1));
    }

    [Test]
    public async Task A_listener_that_left_is_told_nothing_and_costs_nothing()
    {
        const string Service = "org.example.Left";
        await using ZooKeeperServer server = await ZooKeeperServer.StartAsync();
        await using IRegistry registry = NewRegistry(server.Url);
        await using ZooKeeperClient other = await Clients.ConnectAsync(server);
        var left = new SnapshotRecorder();
        for (int i = 0; i < 100; i++)
        {
            IAsyncDisposable subscription = await registry.SubscribeAsync(Clients.Consumer(Service), left, default).WithDeadline();
            await subscription.DisposeAsync();
        }
        int watchesBefore = await WatchCountAsync(server);

        await other.CreateAsync(Clients.NodeOf(Clients.Provider(Service)));
        await registry.RegisterAsync(Clients.Provider("org.example.Other"), default).WithDeadline(); // its answer follows the event

        Assert.That(left.Delivered, Is.EqualTo(100));
        Assert.That((watchesBefore, await WatchCountAsync(server)), Is.EqualTo((3, 2)));
    }

    [Test]
    public async Task A_listener_that_throws_does_not_stop_others()
    {
        const string Service = "org.example.Throwing";
        var sound = new SnapshotRecorder();
        await using IAsyncDisposable broken = await _registry.SubscribeAsync(Clients.Consumer(Service), new ThrowingListener(), default).WithDeadline();
        await using IAsyncDisposable working = await _registry.SubscribeAsync(Clients.Consumer(Service), sound, default).WithDeadline();

        await _registry.RegisterAsync(Clients.Provider(Service), default).WithDeadline();

        await sound.WaitForProvidersAsync(1);
    }

    [Test]
    public async Task Fifty_services_share_one_connection()
    {
        await using ZooKeeperServer server = await ZooKeeperServer.StartAsync();
        await using IRegistry registry = NewRegistry(server.Url);
        for (int i = 0; i < 50; i++)
        {
            await registry.RegisterAsync(Clients.Provider($"org.example.S{i}"), default).WithDeadline();
            await registry.SubscribeAsync(Clients.Consumer($"org.example.S{i}"), new SnapshotRecorder(), default).WithDeadline();
        }

        string connections = await server.AskAsync("cons");

        // The one that asks is listed too, without a session.
        Assert.That(SessionConnection().Count(connections), Is.EqualTo(1), connections);
    }

    [Test]
    public async Task The_root_is_the_group_below_the_chroot()
    {
        await using IRegistry registry = NewRegistry($"{_server.Url}/tenant/a?group=mesh");
        DubboUrl provider = Clients.Provider("org.example.Rooted");

        await registry.RegisterAsync(provider, default).WithDeadline();

        Assert.That(await _reader.ExistsAsync($"/tenant/a/mesh/org.example.Rooted/providers/{provider.Encode()}").WithDeadline(), Is.Not.Null);
    }

    [Test]
    public async Task With_credentials_the_nodes_are_closed_to_others()
    {
        string url = _server.Url.Replace("//", "//user:secret@", StringComparison.Ordinal) + "?group=closed";
        await using IRegistry registry = NewRegistry(url);
        DubboUrl provider = Clients.Provider("org.example.Closed");

        await registry.RegisterAsync(provider, default).WithDeadline();
        await using IRegistry stranger = NewRegistry($"{_server.Url}?group=closed");
        var refused = Assert.ThrowsAsync<ZooKeeperException>(() => stranger.SubscribeAsync(Clients.Consumer("org.example.Closed"), new SnapshotRecorder(), default).WithDeadline());

        Assert.That(refused!.Kind, Is.EqualTo(ZooKeeperErrorKind.NoAuth));
    }

    [Test]
    public async Task A_refused_registration_fails_with_its_reason_and_is_taken_back()
    {
        ZooKeeperAcl[] readOnly = [new(ZooKeeperPermissions.Read, "world", "anyone")];
        await _reader.CreateAsync("/frozen", default, ZooKeeperCreateMode.Persistent, readOnly).WithDeadline();
        await using IRegistry registry = NewRegistry($"{_server.Url}?group=frozen");

        var refused = Assert.ThrowsAsync<ZooKeeperException>(() => registry.RegisterAsync(Clients.Provider("org.example.Refused"), default).WithDeadline());

        Assert.That(refused!.Kind, Is.EqualTo(ZooKeeperErrorKind.NoAuth));
    }

    [Test]
    public async Task A_service_without_a_name_is_refused_at_once()
    {
        await Task.CompletedTask;

        Assert.Throws<ArgumentException>(() => _ = _registry.RegisterAsync(DubboUrl.Parse("dubbo://10.1.2.3:20880"), default));
    }

    private static IRegistry NewRegistry(string url) => new ZooKeeperRegistryFactory().Create(DubboUrl.Parse(url), NullLoggerFactory.Instance);

    private static async Task<int> WatchCountAsync(ZooKeeperServer server) => int.Parse(WatchCount().Match(await server.AskAsync("mntr")).Groups[1].Value);

    [GeneratedRegex(@"zk_watch_count\t(\d+)")]
    private static partial Regex WatchCount();

    [GeneratedRegex(@"sid=0x[1-9a-f]")]
    private static partial Regex SessionConnection();

    private sealed class ThrowingListener : IRegistryListener
    {
        public void OnChanged(RegistrySnapshot snapshot) => throw new InvalidOperationException("A listener's own fault.");
    }
}
