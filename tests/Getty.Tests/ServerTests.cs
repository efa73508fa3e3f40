using System.Net;

namespace Getty.Tests;

/// <summary>Starting, limits, and stopping in good order (G17).</summary>
public sealed class ServerTests
{
    [Test]
    public async Task A_port_in_use_is_a_typed_error()
    {
        await using TestServer first = await TestServer.StartAsync();

        Assert.That(
            async () => await TestServer.StartAsync(configure: o => o.EndPoint = first.EndPoint),
            Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.BindFailed));
    }

    [Test]
    public async Task The_port_is_free_again_as_soon_as_the_server_has_stopped()
    {
        TestServer first = await TestServer.StartEchoAsync();
        IPEndPoint endPoint = first.EndPoint;
        using RawPeer peer = await first.ConnectAsync();
        await peer.SendAsync(FrameCodec.Frame(1));
        await peer.ReceiveFrameAsync();
        Task stopped = first.Server.StopAsync();
        await peer.IsAtEndAsync();
        peer.Dispose();
        await stopped.WithDeadline();

        await using TestServer second = await TestServer.StartEchoAsync(o => o.EndPoint = endPoint);

        Assert.That(second.EndPoint, Is.EqualTo(endPoint));
    }

    [Test]
    public async Task A_stop_lets_handlers_end_and_their_answers_leave()
    {
        var gate = new TaskCompletionSource();
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                await gate.Task;
                await session.SendAsync(message);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener);
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await client.SessionAsync();
        for (byte i = 0; i < 5; i++) await session.SendAsync([i]).WithDeadline();
        await Eventually.TrueAsync(() => server.Server.Sessions.Sum(s => s.Statistics.MessagesReceived) == 5, "all have arrived");

        Task stop = server.Server.StopAsync();
        gate.SetResult();
        await stop.WithDeadline();

        for (byte i = 0; i < 5; i++) Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new[] { i }));
        Assert.That((await listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.ServerStop));
    }

    [Test]
    public async Task A_stop_with_an_inline_handler_under_way_waits_for_it_too()
    {
        var gate = new TaskCompletionSource();
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                await gate.Task;
                await session.SendAsync(message);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = DispatchMode.Inline);
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        await (await client.SessionAsync()).SendAsync([9]).WithDeadline();
        await Eventually.TrueAsync(() => listener.Count("message") == 1, "the handler runs");

        Task stop = server.Server.StopAsync();
        gate.SetResult();
        await stop.WithDeadline();

        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 9 }));
    }

    [Test]
    public async Task A_stop_cuts_off_what_has_not_ended_in_time()
    {
        var clock = new TestClock();
        var never = new TaskCompletionSource();
        var listener = new TestListener<byte[]> { Message = async (_, _) => await never.Task };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.TimeProvider = clock);
        using RawPeer peer = await server.ConnectAsync();
        await peer.SendAsync(FrameCodec.Frame(1));
        await Eventually.TrueAsync(() => listener.Count("message") == 1, "the handler runs");

        Task stop = server.Server.StopAsync();
        await clock.MoveUntilAsync(() => stop.IsCompleted, "the stop", TimeSpan.FromSeconds(1));
        await clock.MoveUntilAsync(() => listener.Count("close") == 1, "the close", TimeSpan.FromSeconds(1));

        Assert.That(stop.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task A_connection_beyond_the_limit_is_closed_at_once()
    {
        await using TestServer server = await TestServer.StartEchoAsync(o => o.MaxSessions = 1);
        using RawPeer first = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();
        using RawPeer second = await server.ConnectAsync();

        Assert.That(await second.IsAtEndAsync(), Is.True);
        await first.SendAsync(FrameCodec.Frame(1));
        Assert.That(await first.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public async Task Connections_that_are_still_opening_count_once_against_the_limit()
    {
        using var gate = new ManualResetEventSlim();
        var listener = new TestListener<byte[]> { Open = _ => gate.Wait(Deadline.Default) };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.MaxSessions = 3);
        var peers = new List<RawPeer>();
        for (int i = 0; i < 3; i++)
        {
            peers.Add(await server.ConnectAsync());
            await Eventually.TrueAsync(() => listener.Count("open") == i + 1, "it opens");
        }

        using RawPeer beyond = await server.ConnectAsync();
        bool refused = await beyond.IsAtEndAsync();
        gate.Set();
        peers.ForEach(peer => peer.Dispose());

        Assert.That(refused, Is.True);
        for (int i = 0; i < 3; i++) Assert.That((await listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.PeerClose));
    }

    [Test]
    public async Task The_place_of_a_session_that_has_closed_is_free_again()
    {
        await using TestServer server = await TestServer.StartEchoAsync(o => o.MaxSessions = 1);

        for (int i = 0; i < 20; i++) await EchoOnNewConnectionAsync(server);

        Assert.That(server.Listener.Count("open"), Is.EqualTo(20));
    }

    [Test]
    public async Task A_codec_that_cannot_be_made_closes_its_connection_and_takes_no_place()
    {
        int left = 5;
        var listener = new TestListener<byte[]> { Message = (session, message) => session.SendAsync(message) };
        await using TestServer server = await TestServer.StartAsync(
            listener, o => o.MaxSessions = 1, new FailingFactory(() => Interlocked.Decrement(ref left) >= 0));

        await EchoOnNewConnectionAsync(server);

        Assert.That(Volatile.Read(ref left), Is.EqualTo(-1));
        Assert.That(listener.Count("open"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_session_is_open_when_its_first_message_is_handled()
    {
        var open = new System.Collections.Concurrent.ConcurrentQueue<bool>();
        var listener = new TestListener<byte[]>
        {
            Message = (session, _) =>
            {
                open.Enqueue(session.IsOpen);
                return default;
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = DispatchMode.Inline);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using RawPeer peer = await server.ConnectAsync();
            await peer.SendAsync(FrameCodec.Frame(1));
        })).WithDeadline();
        for (int i = 0; i < 200; i++) await listener.NextMessageAsync();

        // A session whose peer has closed meanwhile is not open any more: the end is never seen before the message.
        Assert.That(open, Has.Count.EqualTo(200).And.All.True);
    }

    [Test]
    public async Task No_session_opens_after_a_stop_has_ended()
    {
        for (int round = 0; round < 20; round++)
        {
            var listener = new TestListener<byte[]>();
            TestServer server = await TestServer.StartAsync(listener, o => o.StopTimeout = o.Session.CloseTimeout = TimeSpan.FromSeconds(1));
            RawPeer[] peers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.ConnectAsync()));

            Task stop = server.DisposeAsync().AsTask();
            foreach (RawPeer peer in peers) peer.Dispose();
            await stop.WithDeadline();
            int opened = listener.Count("open");
            await Task.Yield();

            Assert.That((listener.Count("open"), listener.Count("close")), Is.EqualTo((opened, opened)));
        }
    }

    [Test]
    public async Task StopAccepting_refuses_new_connections_and_keeps_the_sessions()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        using RawPeer peer = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        server.Server.StopAccepting();

        Assert.That(async () => await server.ConnectAsync(), Throws.InstanceOf<System.Net.Sockets.SocketException>());
        await peer.SendAsync(FrameCodec.Frame(1));
        Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public async Task Stopping_twice_or_before_the_start_does_no_harm()
    {
        var server = new GettyServer<byte[]>(new GettyServerOptions(), new FrameCodec(), new TestListener<byte[]>());

        await server.StopAsync().WithDeadline();
        await server.StopAsync().WithDeadline();

        Assert.That(() => server.StartAsync(), Throws.InvalidOperationException);
    }

    // A connection that is refused, because the place of the one before is not free yet, is tried again.
    private static async Task EchoOnNewConnectionAsync(TestServer server)
    {
        for (int i = 0; i < 10_000; i++)
        {
            using RawPeer peer = await server.ConnectAsync();
            try
            {
                await peer.SendAsync(FrameCodec.Frame(1));
                await peer.ReceiveFrameAsync();
                return;
            }
            catch (Exception e) when (e is EndOfStreamException or System.Net.Sockets.SocketException)
            {
                await Task.Yield();
            }
        }
        Assert.Fail("Every connection was refused.");
    }

    private sealed class FailingFactory(Func<bool> fails) : ICodecFactory<byte[]>
    {
        public ICodec<byte[]> Create() => fails() ? throw new InvalidOperationException("no codec") : new FrameCodec();
    }
}
