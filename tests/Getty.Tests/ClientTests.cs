using System.Net;
using Getty.Sessions;

namespace Getty.Tests;

/// <summary>Connecting, choosing, and coming back (G10).</summary>
public sealed class ClientTests
{
    [Test]
    public async Task All_connections_come_up_at_once_and_are_picked_in_turn()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.Connections = 100);

        await Eventually.TrueAsync(() => client.Client.Sessions.Count(s => s.IsOpen) == 100, "100 sessions are open");
        var picked = Enumerable.Range(0, 200).Select(_ => client.Client.Pick()).ToHashSet();

        Assert.That(picked, Has.Count.EqualTo(100));
    }

    [Test]
    public async Task The_session_with_the_shortest_queue_is_picked()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.Connections = 2);
        await Eventually.TrueAsync(() => client.Client.Sessions.Count(s => s.IsOpen) == 2, "both are open");
        Session<byte[]> busy = client.Client.Pick()!;
        // Only as much as the queue holds beyond what the socket took: 20 MB cannot all be gone at once.
        for (int i = 0; i < 10 && busy.TrySend(new byte[2_000_000]); i++) Assert.That(busy.IsOpen, Is.True);

        var picked = Enumerable.Range(0, 4).Select(_ => client.Client.Pick()!).ToList();

        Assert.That(picked, Has.Some.Not.SameAs(busy));
    }

    [Test]
    public async Task Without_a_server_waiting_for_a_session_is_a_typed_error_with_the_cause()
    {
        IPEndPoint nobody = await UnusedEndPointAsync();
        await using TestClient client = await TestClient.StartAsync(nobody, o => o.ConnectTimeout = TimeSpan.FromMilliseconds(300));

        var error = Assert.ThrowsAsync<GettyException>(async () => await client.SessionAsync());

        Assert.That(error!.Kind, Is.EqualTo(GettyErrorKind.ConnectFailed));
        Assert.That(error.InnerException, Is.InstanceOf<System.Net.Sockets.SocketException>());
        Assert.That(client.Client.IsConnected, Is.False);
        Assert.That(client.Client.Pick(), Is.Null);
    }

    [Test]
    public async Task A_client_that_does_not_reconnect_fails_as_soon_as_its_attempt_has()
    {
        IPEndPoint nobody = await UnusedEndPointAsync();
        await using TestClient client = await TestClient.StartAsync(nobody, o =>
        {
            o.Reconnect = false;
            o.ConnectTimeout = TimeSpan.FromHours(1); // no wait ends by it
        });

        var error = Assert.ThrowsAsync<GettyException>(async () => await client.SessionAsync());

        Assert.That(error!.Kind, Is.EqualTo(GettyErrorKind.ConnectFailed));
        Assert.That(error.InnerException, Is.InstanceOf<System.Net.Sockets.SocketException>());
    }

    [Test]
    public async Task A_session_lost_without_reconnect_stays_lost()
    {
        TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o =>
        {
            o.Reconnect = false;
            o.ConnectTimeout = TimeSpan.FromHours(1);
        });
        Session<byte[]> session = await client.SessionAsync();

        await server.DisposeAsync();
        await session.Closed.WithDeadline();
        var error = Assert.ThrowsAsync<GettyException>(async () => await client.SessionAsync());

        Assert.That(error!.Kind, Is.EqualTo(GettyErrorKind.ConnectFailed));
    }

    [Test]
    public async Task Sessions_come_back_to_their_number_when_the_server_does()
    {
        TestServer server = await TestServer.StartEchoAsync();
        IPEndPoint endPoint = server.EndPoint;
        await using TestClient client = await TestClient.StartAsync(endPoint, o =>
        {
            o.Connections = 5;
            o.ReconnectDelay = TimeSpan.FromMilliseconds(20);
        });
        await Eventually.TrueAsync(() => client.Client.Sessions.Count(s => s.IsOpen) == 5, "5 sessions are open");

        await server.DisposeAsync();
        await Eventually.TrueAsync(() => !client.Client.IsConnected && client.Client.LastError is not null, "the loss is seen");
        await using TestServer again = await TestServer.StartEchoAsync(o => o.EndPoint = endPoint);
        await Eventually.TrueAsync(() => client.Client.Sessions.Count(s => s.IsOpen) == 5, "5 sessions are open again");

        Session<byte[]> session = await client.SessionAsync();
        await session.SendAsync([4]).WithDeadline();
        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 4 }));
        Assert.That(client.Client.LastError, Is.Null);
    }

    [Test]
    public async Task After_a_stop_nothing_connects_any_more()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.ReconnectDelay = TimeSpan.FromMilliseconds(1));
        await client.SessionAsync();
        await server.Listener.NextOpenedAsync();

        await client.Client.StopAsync().WithDeadline();
        await server.Listener.NextClosedAsync();
        using RawPeer later = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        Assert.That(server.Listener.Count("open"), Is.EqualTo(2));
        Assert.That(
            async () => await client.SessionAsync(), Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.Closed));
    }

    [Test]
    public async Task A_hundred_clients_of_a_server_that_drops_them_unheard_come_back_with_growing_pauses_and_not_after_their_stop()
    {
        var clock = new TestClock();
        using var dropper = new Dropper();
        TestClient[] clients = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => TestClient.StartAsync(dropper.EndPoint, o => o.TimeProvider = clock)));
        await Eventually.TrueAsync(() => dropper.Dropped >= 100, "each has tried once");

        // Each lets go of the last connection, closes its session and waits again before the clock moves on.
        TimeSpan passed = await clock.MoveUntilAsync(() => dropper.Dropped >= 500, "four more tries each", TimeSpan.FromMilliseconds(25));
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask())).WithDeadline();
        int atStop = await dropper.SettledAsync();
        for (int i = 0; i < 100; i++) clock.Advance(TimeSpan.FromSeconds(1));

        // Four pauses of 100, 200, 400 and 800 ms, of which each client draws away at most half.
        Assert.That(passed, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(700)));
        Assert.That(clients.Max(client => client.Listener.Count("open")), Is.LessThan(12));
        Assert.That(await dropper.SettledAsync(), Is.EqualTo(atStop));
    }

    [Test]
    public async Task A_codec_that_cannot_be_made_is_the_cause_that_waiting_for_a_session_names()
    {
        await using TestServer server = await TestServer.StartAsync();
        var options = new GettyClientOptions { EndPoint = server.EndPoint, Reconnect = false };
        await using var client = new GettyClient<byte[]>(options, new NoCodec(), new TestListener<byte[]>());
        await client.StartAsync();

        var error = Assert.ThrowsAsync<GettyException>(async () => await client.GetSessionAsync().WithDeadline());

        Assert.That(error!.InnerException, Has.Message.EqualTo("no codec"));
    }

    [Test]
    public async Task A_name_is_resolved()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(new DnsEndPoint("localhost", server.EndPoint.Port));

        Assert.That((await client.SessionAsync()).IsOpen, Is.True);
    }

    [Test]
    public async Task Pauses_between_attempts_double_up_to_the_limit()
    {
        var options = new GettyClientOptions { EndPoint = await UnusedEndPointAsync() };

        var longest = Enumerable.Range(1, 12).Select(failures => Backoff.Delay(failures, options, lot: 0).TotalMilliseconds);

        Assert.That(longest, Is.EqualTo(new double[] { 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000, 10_000 }));
        Assert.That(Backoff.Delay(1, options, lot: 1), Is.EqualTo(TimeSpan.FromMilliseconds(50)));
        Assert.That(Backoff.Delay(10_000, options, lot: 0), Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    private static async Task<IPEndPoint> UnusedEndPointAsync()
    {
        await using TestServer server = await TestServer.StartAsync();
        return server.EndPoint;
    }

    private sealed class NoCodec : ICodecFactory<byte[]>
    {
        public ICodec<byte[]> Create() => throw new InvalidOperationException("no codec");
    }

    /// <summary>A server that takes connections and ends them without a word.</summary>
    private sealed class Dropper : IDisposable
    {
        private readonly System.Net.Sockets.TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _dropped;

        public Dropper()
        {
            _listener.Start(512);
            EndPoint = (IPEndPoint)_listener.LocalEndpoint;
            _ = DropAsync();
        }

        public IPEndPoint EndPoint { get; }

        public int Dropped => Volatile.Read(ref _dropped);

        /// <summary>How many it has dropped, all those that came before this call among them.</summary>
        public async Task<int> SettledAsync()
        {
            int before = Dropped;
            using RawPeer last = await RawPeer.ConnectAsync(EndPoint);
            await last.IsAtEndAsync();
            await Eventually.TrueAsync(() => Dropped > before, "the last one is counted");
            return Interlocked.Decrement(ref _dropped);
        }

        public void Dispose() => _listener.Dispose();

        private async Task DropAsync()
        {
            while (true)
            {
                using System.Net.Sockets.Socket socket = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _dropped);
            }
        }
    }
}
