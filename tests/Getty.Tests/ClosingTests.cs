using System.Net.Sockets;

namespace Getty.Tests;

/// <summary>Every way to close tells the listener once, in order, and never blocks (G6, G8, G12).</summary>
public sealed class ClosingTests
{
    [Test]
    public async Task The_end_of_the_peer_is_no_error()
    {
        await using TestServer server = await TestServer.StartAsync();
        using (RawPeer peer = await server.ConnectAsync()) await server.Listener.NextOpenedAsync();

        Assert.That((await server.Listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.PeerClose));
        Assert.That(server.Listener.Events, Is.EqualTo(new[] { "open", "close" }));
    }

    [Test]
    public async Task A_reset_is_an_error_and_then_a_close()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        peer.Reset();

        Assert.That((await server.Listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.Error));
        Assert.That(server.Listener.Events, Is.EqualTo(new[] { "open", "error", "close" }));
    }

    [Test]
    public async Task Malformed_input_is_the_codecs_error_and_then_a_close()
    {
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync(0xFF, 0xFF, 0xFF, 0xFF);

        Assert.That((await server.Listener.NextClosedAsync()).Error, Is.TypeOf<FormatException>());
        Assert.That(server.Listener.Events, Is.EqualTo(new[] { "open", "error", "close" }));
    }

    [Test]
    public async Task Answers_to_earlier_messages_still_leave_before_malformed_input_closes()
    {
        var listener = new TestListener<byte[]> { Message = (session, message) => session.SendAsync(message) };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = DispatchMode.Inline);
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync([.. FrameCodec.Frame(5), 0xFF, 0xFF, 0xFF, 0xFF]);

        Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 5 }));
    }

    [TestCase(DispatchMode.Inline)]
    [TestCase(DispatchMode.Ordered)]
    [TestCase(DispatchMode.Unordered)]
    public async Task An_exception_of_a_handler_closes_its_session_and_no_other(DispatchMode mode)
    {
        var listener = new TestListener<byte[]>
        {
            Message = (session, message) => message[0] == 0 ? throw new InvalidOperationException("boom") : session.SendAsync(message),
        };
        await using TestServer server = await TestServer.StartAsync(listener, o =>
        {
            o.Session.Dispatch = mode;
            o.Session.CloseTimeout = TimeSpan.FromMilliseconds(100);
        });
        using RawPeer bad = await server.ConnectAsync();
        using RawPeer good = await server.ConnectAsync();

        await bad.SendAsync(FrameCodec.Frame(0));
        CloseReason reason = await listener.NextClosedAsync();
        await good.SendAsync(FrameCodec.Frame(1));

        Assert.That(reason.Error, Has.Message.EqualTo("boom"));
        Assert.That(listener.Errors, Has.Count.EqualTo(1));
        Assert.That(await good.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public async Task An_exception_in_OnOpen_refuses_the_session()
    {
        var listener = new TestListener<byte[]> { Open = _ => throw new InvalidOperationException("not you") };
        await using TestServer server = await TestServer.StartAsync(listener);
        using RawPeer peer = await server.ConnectAsync();

        Assert.That((await listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.Refused));
        Assert.That(listener.Events, Is.EqualTo(new[] { "open", "error", "close" }));
        Assert.That(await peer.IsAtEndAsync(), Is.True);
    }

    [Test]
    public async Task An_exception_in_OnClose_does_not_keep_the_session_open()
    {
        var listener = new TestListener<byte[]> { Close = _ => throw new InvalidOperationException("boom") };
        await using TestServer server = await TestServer.StartAsync(listener);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();

        session.Abort();
        await session.CloseAsync().WithDeadline();

        Assert.That(session.Closed.IsCompletedSuccessfully, Is.True);
        Assert.That(server.Server.Sessions, Is.Empty);
    }

    [TestCase(DispatchMode.Inline)]
    [TestCase(DispatchMode.Ordered)]
    [TestCase(DispatchMode.Unordered)]
    public async Task Closing_may_be_awaited_in_a_handler(DispatchMode mode)
    {
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                await session.SendAsync(message);
                await session.CloseAsync();
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = mode);
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);

        await (await client.SessionAsync()).SendAsync([3]).WithDeadline();

        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 3 }));
        Assert.That((await listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.LocalClose));
        Assert.That(listener.Events.Last(), Is.EqualTo("close"));
        Assert.That(listener.Count("error"), Is.Zero);
    }

    [TestCase(DispatchMode.Inline)]
    [TestCase(DispatchMode.Ordered)]
    [TestCase(DispatchMode.Unordered)]
    public async Task Closing_stopping_and_aborting_at_once_under_traffic_ends_every_session_once(DispatchMode mode)
    {
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                if (message[0] % 32 == 0) await Task.Yield();
                await session.SendAsync(message);
                if (message[0] == 255) _ = session.CloseAsync();
            },
        };
        TestServer server = await TestServer.StartAsync(listener, o =>
        {
            o.Session.Dispatch = mode;
            o.Session.CloseTimeout = TimeSpan.FromSeconds(1);
            o.Session.SendQueueBytes = 1000;
        });
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o =>
        {
            o.Connections = 20;
            o.Reconnect = false;
        });
        await Eventually.TrueAsync(() => server.Server.Sessions.Count(s => s.IsOpen) == 20, "all are open");

        Task[] senders = [.. client.Client.Sessions.Select(session => Task.Run(async () =>
        {
            for (int i = 0; ; i++) await session.SendAsync([(byte)i, 1, 2, 3]);
        }))];
        await Eventually.TrueAsync(() => listener.Count("message") > 1000, "traffic flows");
        foreach ((int i, Session<byte[]> session) in server.Server.Sessions.Index())
        {
            if (i % 3 == 0) session.Abort();
            else if (i % 3 == 1) _ = session.CloseAsync();
        }
        await server.DisposeAsync();
        await Task.WhenAll(senders.Select(sender => sender.ContinueWith(static _ => { }, TaskScheduler.Default))).WithDeadline();

        await Eventually.TrueAsync(() => listener.Count("close") == 20, "every session has ended");
        Assert.That(listener.Count("open"), Is.EqualTo(20));
        Assert.That(server.Server.Sessions, Is.Empty);
        Assert.That(senders.Select(sender => sender.Exception?.InnerException), Has.All.TypeOf<GettyException>());
    }

    [Test]
    public async Task Closing_in_OnOpen_works()
    {
        var listener = new TestListener<byte[]> { Open = session => session.CloseAsync() };
        await using TestServer server = await TestServer.StartAsync(listener);
        using RawPeer peer = await server.ConnectAsync();

        Assert.That(await peer.IsAtEndAsync(), Is.True);
        peer.Dispose();
        Assert.That((await listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.LocalClose));
    }

    [Test]
    public async Task Closing_sends_what_is_queued_first()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await server.Listener.NextOpenedAsync();
        for (int i = 0; i < 100; i++) await session.SendAsync(new byte[20_000]).WithDeadline();

        await session.CloseAsync().WithDeadline();

        for (int i = 0; i < 100; i++) Assert.That(await client.Listener.NextMessageAsync(), Has.Length.EqualTo(20_000));
    }

    [Test]
    public async Task Closing_many_times_from_many_threads_tells_once()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
        {
            if (i % 2 == 0) session.Abort(new InvalidOperationException("once"));
            return session.CloseAsync();
        }))).WithDeadline();

        Assert.That(server.Listener.Count("close"), Is.EqualTo(1));
        Assert.That(server.Listener.Count("error"), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task A_reason_that_a_program_gives_reaches_OnClose()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        await session.CloseAsync(new CloseReason(CloseKind.LocalClose, "too loud")).WithDeadline();

        Assert.That((await server.Listener.NextClosedAsync()).Text, Is.EqualTo("too loud"));
        Assert.That(session.CloseReason!.Text, Is.EqualTo("too loud"));
    }

    [Test]
    public async Task A_peer_that_closes_its_side_still_gets_its_answers()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync([.. FrameCodec.Frame(1), .. FrameCodec.Frame(2)]);
        peer.Socket.Shutdown(SocketShutdown.Send);

        Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
        Assert.That(await peer.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 2 }));
        Assert.That(await peer.IsAtEndAsync(), Is.True);
    }

    [Test]
    public async Task Attributes_are_absent_after_the_close_and_setting_one_does_nothing()
    {
        var key = new SessionKey<string>("user");
        await using TestServer server = await TestServer.StartAsync();
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();
        session.Attributes.Set(key, "ann");
        Assert.That(session.Attributes.Get(key), Is.EqualTo("ann"));

        session.Abort();
        await session.Closed.WithDeadline();
        session.Attributes.Set(key, "bob");

        Assert.That(session.Attributes.Get(key), Is.Null);
    }
}
