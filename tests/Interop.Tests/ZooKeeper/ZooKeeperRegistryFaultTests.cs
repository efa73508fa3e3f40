using System.Diagnostics;
using DubboGo.Net;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>What becomes of registrations and lists when ZooKeeper stops, loses its data or ends the session. Each test has its own server.</summary>
[Parallelizable]
public sealed class ZooKeeperRegistryFaultTests
{
    private const string Service = "org.example.Faulted";
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(1);

    private ZooKeeperServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await ZooKeeperServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task An_outage_creates_and_deletes_nothing_and_empties_no_list()
    {
        var (registry, client) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        var listener = new SnapshotRecorder();
        DubboUrl provider = Clients.Provider(Service);
        await registry.RegisterAsync(provider, default).WithDeadline();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        await listener.WaitForProvidersAsync(1);
        ZooKeeperStat? node = await client.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();
        ZooKeeperStat? list = await client.ExistsAsync($"/dubbo/{Service}/providers").WithDeadline();
        var states = new StateRecorder(client);

        await _server.StopAsync();
        await states.WaitForAsync(ZooKeeperState.Disconnected);
        await Task.Delay(client.SessionTimeout + s_short); // the outage
        await _server.RestartAsync();
        await states.WaitForAsync(ZooKeeperState.Connected);
        await RegisterAnotherAsync(listener, registry);

        Assert.That(await client.ExistsAsync(Clients.NodeOf(provider)).WithDeadline(), Is.EqualTo(node));
        // Each child that comes or goes counts: one has come, just now.
        Assert.That((await client.ExistsAsync($"/dubbo/{Service}/providers").WithDeadline())?.ChildrenVersion, Is.EqualTo(list?.ChildrenVersion + 1));
        Assert.That(listener.FewestProviders, Is.EqualTo(1));
    }

    [Test]
    public async Task After_an_expiry_everything_is_registered_and_watched_again()
    {
        var (registry, client) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        await using ZooKeeperClient reader = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);
        DubboUrl[] providers = [.. Enumerable.Range(0, 20).Select(i => Clients.Provider($"{Service}{i}"))];
        await Task.WhenAll(providers.Select(url => registry.RegisterAsync(url, default))).WithDeadline();
        var listener = new SnapshotRecorder();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();

        await client.ExpireAsync(_server);
        await states.WaitForAsync(ZooKeeperState.Expired);
        var watch = Stopwatch.StartNew();
        foreach (DubboUrl provider in providers) await OwnedByAsync(reader, Clients.NodeOf(provider), client);
        TimeSpan taken = watch.Elapsed;
        await RegisterAnotherAsync(listener, registry);

        // Not a measurement: the bound that peers such as dubbo2.js survive, with room for a busy machine.
        Assert.That(taken, Is.LessThan(TimeSpan.FromSeconds(2)));
        TestContext.Out.WriteLine($"20 providers registered again {taken.TotalMilliseconds:F0} ms after the expiry.");
    }

    [Test]
    public async Task After_a_loss_of_all_data_everything_is_created_again()
    {
        var (registry, client) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        var listener = new SnapshotRecorder();
        DubboUrl provider = Clients.Provider(Service);
        await registry.RegisterAsync(provider, default).WithDeadline();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        await listener.WaitForProvidersAsync(1);

        await _server.RestartAsync(empty: true);
        await using ZooKeeperClient reader = await Clients.ConnectAsync(_server);
        await OwnedByAsync(reader, Clients.NodeOf(provider), client);
        await RegisterAnotherAsync(listener, registry);

        var categories = await reader.GetChildrenAsync($"/dubbo/{Service}").WithDeadline();
        Assert.That(categories, Is.EquivalentTo(new[] { "providers", "consumers", "configurators", "routers" }));
        Assert.That(listener.FewestProviders, Is.EqualTo(1), "a list was emptied");
    }

    [Test]
    public async Task A_list_that_stays_empty_in_a_new_session_is_believed_in_the_end()
    {
        var (registry, _) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        await using ZooKeeperRegistry provider = Clients.NewRegistry(_server).Registry;
        var listener = new SnapshotRecorder();
        await provider.RegisterAsync(Clients.Provider(Service), default).WithDeadline();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        await listener.WaitForProvidersAsync(1);

        await _server.StopAsync();
        await provider.DisposeAsync();
        await _server.RestartAsync(empty: true);

        await listener.WaitForProvidersAsync(0);
    }

    [Test]
    public async Task All_providers_gone_and_back_are_both_seen()
    {
        var (registry, _) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        await using ZooKeeperRegistry provider = Clients.NewRegistry(_server).Registry;
        var listener = new SnapshotRecorder();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        for (int i = 0; i < 3; i++)
        {
            await provider.RegisterAsync(Clients.Provider(Service), default).WithDeadline();
            await listener.WaitForProvidersAsync(1);
            await provider.UnregisterAsync(Clients.Provider(Service), default).WithDeadline();
            await listener.WaitForProvidersAsync(0);
        }
    }

    [Test]
    public async Task A_node_of_another_session_is_waited_for_and_not_deleted()
    {
        await using ZooKeeperClient old = await Clients.ConnectAsync(_server);
        await using ZooKeeperClient reader = await Clients.ConnectAsync(_server);
        var (registry, client) = Clients.NewRegistry(_server);
        await using ZooKeeperRegistry owned = registry;
        DubboUrl provider = Clients.Provider(Service);
        await registry.RegisterAsync(Clients.Provider(Service, 1), default).WithDeadline(); // brings the parents
        await old.CreateAsync(Clients.NodeOf(provider), ZooKeeperCreateMode.Ephemeral);
        ZooKeeperStat? stale = await reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();

        Task registering = registry.RegisterAsync(provider, default);
        await registry.RegisterAsync(Clients.Provider(Service, 2), default).WithDeadline(); // it has had its turn
        ZooKeeperStat? meanwhile = await reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline();
        bool waited = !registering.IsCompleted;
        await old.CloseAsync().WithDeadline();
        await registering.WithDeadline();

        Assert.That(meanwhile, Is.EqualTo(stale));
        Assert.That(waited, Is.True);
        Assert.That((await reader.ExistsAsync(Clients.NodeOf(provider)).WithDeadline())?.EphemeralOwner, Is.EqualTo(client.SessionId));
    }

    [Test]
    public async Task A_node_whose_answer_was_lost_is_recognised()
    {
        using var gate = new TcpGate(_server.EndPoint);
        var (registry, client) = Clients.NewRegistry(gate.EndPoint);
        await using ZooKeeperRegistry owned = registry;
        await registry.RegisterAsync(Clients.Provider(Service, 1), default).WithDeadline(); // brings the parents
        long session = client.SessionId;

        _server.Pause();
        long passed = gate.Passed;
        Task registering = registry.RegisterAsync(Clients.Provider(Service, 2), default);
        while (gate.Passed < passed + 100) await Task.Delay(5).WithDeadline(); // the request lies in the server's socket
        gate.Close();
        _server.Resume();
        gate.Open();
        await registering.WithDeadline();

        ZooKeeperStat? list = await client.ExistsAsync($"/dubbo/{Service}/providers").WithDeadline();
        Assert.That((list?.ChildCount, list?.ChildrenVersion), Is.EqualTo((2, 2)), "created twice, or deleted");
        Assert.That(client.SessionId, Is.EqualTo(session));
    }

    [Test]
    public async Task A_registration_asked_for_while_ZooKeeper_is_away_is_done_later()
    {
        await _server.StopAsync();
        await using ZooKeeperRegistry registry = Clients.NewRegistry(_server).Registry;
        using var given = new CancellationTokenSource();
        Task registering = registry.RegisterAsync(Clients.Provider(Service), given.Token);
        await given.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => registering.WithDeadline());

        await _server.RestartAsync();
        var listener = new SnapshotRecorder();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();

        await listener.WaitForProvidersAsync(1);
    }

    [Test]
    public async Task An_unregistration_asked_for_while_ZooKeeper_is_away_is_done_later()
    {
        await using ZooKeeperRegistry registry = Clients.NewRegistry(_server).Registry;
        await registry.RegisterAsync(Clients.Provider(Service), default).WithDeadline();
        await _server.StopAsync();
        Task unregistering = registry.UnregisterAsync(Clients.Provider(Service), default);

        await _server.RestartAsync();
        await unregistering.WithDeadline();

        await using ZooKeeperClient reader = await Clients.ConnectAsync(_server);
        Assert.That(await reader.GetChildrenAsync($"/dubbo/{Service}/providers").WithDeadline(), Is.Empty);
    }

    [Test]
    public async Task A_deleted_tree_is_built_again()
    {
        await using ZooKeeperRegistry registry = Clients.NewRegistry(_server).Registry;
        await using ZooKeeperClient admin = await Clients.ConnectAsync(_server);
        var listener = new SnapshotRecorder();
        await registry.SubscribeAsync(Clients.Consumer(Service), listener, default).WithDeadline();
        foreach (string category in await admin.GetChildrenAsync($"/dubbo/{Service}").WithDeadline()) await admin.DeleteAsync($"/dubbo/{Service}/{category}").WithDeadline();

        await registry.RegisterAsync(Clients.Provider(Service), default).WithDeadline();

        await listener.WaitForProvidersAsync(1);
    }

    [Test]
    public async Task Disposing_ends_what_waits()
    {
        await _server.StopAsync();
        ZooKeeperRegistry registry = Clients.NewRegistry(_server).Registry;
        Task registering = registry.RegisterAsync(Clients.Provider(Service), default);
        Task subscribing = registry.SubscribeAsync(Clients.Consumer(Service), new SnapshotRecorder(), default);

        await registry.DisposeAsync();
        await registry.DisposeAsync();

        Assert.That(Assert.ThrowsAsync<ZooKeeperException>(() => registering.WithDeadline())!.Kind, Is.EqualTo(ZooKeeperErrorKind.Closed));
        Assert.That(Assert.ThrowsAsync<ZooKeeperException>(() => subscribing.WithDeadline())!.Kind, Is.EqualTo(ZooKeeperErrorKind.Closed));
    }

    // Proves that the watches work: a further provider arrives, and leaves again.
    private static async Task RegisterAnotherAsync(SnapshotRecorder listener, ZooKeeperRegistry registry)
    {
        DubboUrl another = Clients.Provider(Service, 30000);
        await registry.RegisterAsync(another, default).WithDeadline();
        await listener.WaitForAsync(snapshot => snapshot.Providers.Contains(another));
    }

    private static async Task OwnedByAsync(ZooKeeperClient reader, string node, ZooKeeperClient owner)
    {
        using var deadline = new CancellationTokenSource(Deadline.Default);
        while (true)
        {
            var changed = new TaskCompletionSource();
            ZooKeeperStat? stat = await reader.ExistsAsync(node, _ => changed.TrySetResult(), deadline.Token);
            if (stat is { } there && there.EphemeralOwner == owner.SessionId && owner.SessionId != 0) return;
            await Task.WhenAny(changed.Task, Task.Delay(20, deadline.Token));
            deadline.Token.ThrowIfCancellationRequested();
        }
    }
}
