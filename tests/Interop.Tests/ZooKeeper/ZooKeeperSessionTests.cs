using System.Net;
using System.Net.Sockets;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>What becomes of a session when servers stop, fall silent, lose their data or end it. Each test has its own server.</summary>
[Parallelizable]
public sealed class ZooKeeperSessionTests
{
    private ZooKeeperServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await ZooKeeperServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task An_outage_longer_than_the_session_timeout_is_no_expiry()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server, options => options.SessionTimeout = TimeSpan.FromSeconds(1));
        var states = new StateRecorder(client);
        await client.CreateAsync("/node", ZooKeeperCreateMode.Ephemeral);
        ZooKeeperStat? before = await client.ExistsAsync("/node").WithDeadline();
        long session = client.SessionId;

        await _server.StopAsync();
        await states.WaitForAsync(ZooKeeperState.Disconnected);
        await Task.Delay(client.SessionTimeout * 2); // the outage
        await _server.RestartAsync();
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That(client.SessionId, Is.EqualTo(session));
        Assert.That(await client.ExistsAsync("/node").WithDeadline(), Is.EqualTo(before));
        Assert.That(states.Seen, Is.EqualTo(new[] { ZooKeeperState.Disconnected, ZooKeeperState.Connected }));
    }

    [Test]
    public async Task A_change_missed_during_an_outage_fires_its_watch()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server, options => options.SessionTimeout = TimeSpan.FromSeconds(10));
        await using ZooKeeperClient other = await Clients.ConnectAsync(_server, options => options.SessionTimeout = TimeSpan.FromSeconds(10));
        await client.CreateAsync("/watched");
        using var gate = new TcpGate(_server.EndPoint);
        await using ZooKeeperClient watcher = Clients.New([gate.EndPoint], options => options.SessionTimeout = TimeSpan.FromSeconds(10));
        await watcher.ConnectAsync().WithDeadline();
        var states = new StateRecorder(watcher);
        var fired = new TaskCompletionSource<ZooKeeperEvent>();
        await watcher.GetChildrenAsync("/watched", e => fired.TrySetResult(e)).WithDeadline();

        gate.Close();
        await states.WaitForAsync(ZooKeeperState.Disconnected);
        await other.CreateAsync("/watched/meanwhile");
        gate.Open();

        Assert.That(await fired.Task.WithDeadline(), Is.EqualTo(new ZooKeeperEvent(ZooKeeperEventKind.ChildrenChanged, "/watched")));
    }

    [Test]
    public async Task An_expiry_is_told_and_followed_by_a_new_session()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);
        long session = client.SessionId;

        await client.ExpireAsync(_server);
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That(states.Seen, Does.Contain(ZooKeeperState.Expired));
        Assert.That(client.SessionId, Is.Not.EqualTo(session).And.Not.Zero);
    }

    [Test]
    public async Task A_session_that_the_server_has_timed_out_is_an_expiry()
    {
        using var gate = new TcpGate(_server.EndPoint);
        await using ZooKeeperClient client = Clients.New([gate.EndPoint], options => options.SessionTimeout = TimeSpan.FromSeconds(1));
        await client.ConnectAsync().WithDeadline();
        await using ZooKeeperClient other = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);
        var gone = new TaskCompletionSource();
        await client.CreateAsync("/node", ZooKeeperCreateMode.Ephemeral);
        await other.ExistsAsync("/node", _ => gone.TrySetResult()).WithDeadline();

        gate.Close();
        await gone.Task.WithDeadline();
        bool wasSilent = client.State == ZooKeeperState.Disconnected;
        gate.Open();
        await states.WaitForAsync(ZooKeeperState.Expired);
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That(wasSilent, Is.True, "the client must not declare an expiry by itself");
    }

    [Test]
    public async Task A_server_that_lost_its_data_gives_a_new_session()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);
        await client.CreateAsync("/node", ZooKeeperCreateMode.Ephemeral);

        await _server.RestartAsync(empty: true);
        await states.WaitForAsync(ZooKeeperState.Expired);
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That(await client.ExistsAsync("/node").WithDeadline(), Is.Null);
    }

    [Test]
    public async Task A_silent_server_is_left_and_the_session_kept()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);
        long session = client.SessionId;

        _server.Pause();
        await states.WaitForAsync(ZooKeeperState.Disconnected);
        var error = Assert.ThrowsAsync<ZooKeeperException>(() => client.ExistsAsync("/").WithDeadline());
        _server.Resume();
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.ConnectionLoss));
        Assert.That(client.SessionId, Is.EqualTo(session));
    }

    [Test]
    public async Task An_idle_session_outlives_its_timeout()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server, options => options.SessionTimeout = TimeSpan.FromSeconds(1));
        var states = new StateRecorder(client);
        long session = client.SessionId;

        await Task.Delay(client.SessionTimeout * 3); // nothing but pings

        Assert.That((await _server.AskAsync("dump")).Contains($"0x{session:x}", StringComparison.Ordinal), Is.True);
        Assert.That(states.Seen, Is.Empty);
        Assert.That(client.State, Is.EqualTo(ZooKeeperState.Connected));
    }

    [Test]
    public async Task A_dead_server_of_an_ensemble_is_passed_over()
    {
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        EndPoint dead = reserved.LocalEndpoint;
        reserved.Stop();
        for (int i = 0; i < 5; i++)
        {
            await using ZooKeeperClient client = Clients.New([dead, _server.EndPoint]);

            await client.ConnectAsync().WithDeadline();

            Assert.That(client.State, Is.EqualTo(ZooKeeperState.Connected));
        }
    }

    [Test]
    public async Task A_server_that_takes_connections_and_says_nothing_is_passed_over()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        await using ZooKeeperClient client = Clients.New([mute.LocalEndpoint, _server.EndPoint], options => options.ConnectTimeout = TimeSpan.FromMilliseconds(300));

        await client.ConnectAsync().WithDeadline();

        Assert.That(client.State, Is.EqualTo(ZooKeeperState.Connected));
    }

    [Test]
    public async Task What_waits_for_an_answer_when_the_connection_breaks_fails_at_once()
    {
        using var gate = new TcpGate(_server.EndPoint);
        await using ZooKeeperClient client = Clients.New([gate.EndPoint]);
        await client.ConnectAsync().WithDeadline();
        _server.Pause();
        Task<ZooKeeperStat?> pending = client.ExistsAsync("/");

        gate.Close();
        var error = Assert.ThrowsAsync<ZooKeeperException>(() => pending.WithDeadline());
        _server.Resume();

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.ConnectionLoss));
    }

    [Test]
    public async Task Credentials_hold_after_a_reconnect()
    {
        await using ZooKeeperClient client = await Clients.ConnectAsync(_server, options => options.Digest = "user:secret");
        var states = new StateRecorder(client);
        await client.CreateAsync("/private", default, ZooKeeperCreateMode.Persistent, ZooKeeperAcl.CreatorOnly).WithDeadline();

        await _server.RestartAsync();
        await states.WaitForAsync(ZooKeeperState.Connected);

        Assert.That((await client.GetDataAsync("/private").WithDeadline()).Stat.Version, Is.Zero);
    }

    [Test]
    public async Task Connecting_waits_for_a_server_that_comes_up_later()
    {
        await _server.StopAsync();
        await using ZooKeeperClient client = Clients.New(_server);
        Task connecting = client.ConnectAsync();

        await _server.RestartAsync();
        await connecting.WithDeadline();

        Assert.That(client.SessionId, Is.Not.Zero);
    }
}
