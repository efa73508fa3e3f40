using Getty.Timing;

namespace Getty.Tests;

/// <summary>Heartbeats, idle closes, crons and send timeouts, on a clock that the tests move (G2, G3, G19).</summary>
public sealed class TimingTests
{
    [Test]
    public async Task A_silent_session_is_offered_a_heartbeat_once_in_each_period()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.HeartbeatAfter = TimeSpan.FromSeconds(60));
        using RawPeer peer = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        TimeSpan first = await clock.MoveUntilAsync(() => server.Listener.Count("idle") == 1, "the first heartbeat", TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(55));
        int early = server.Listener.Count("idle");
        await clock.MoveUntilAsync(() => server.Listener.Count("idle") == 2, "the second heartbeat", TimeSpan.FromSeconds(1));

        Assert.That(first, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(early, Is.EqualTo(1));
    }

    [Test]
    public async Task Sending_alone_does_not_keep_a_heartbeat_away()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.HeartbeatAfter = TimeSpan.FromSeconds(60));
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        for (int i = 1; i <= 7; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await session.SendAsync([1]).WithDeadline();
            await peer.ReceiveFrameAsync();
        }

        await Eventually.TrueAsync(() => server.Listener.Count("idle") == 1, "a heartbeat, since nothing was received");
    }

    [Test]
    public async Task A_session_that_hears_nothing_is_closed_as_idle_without_an_error()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.IdleTimeout = TimeSpan.FromSeconds(30));
        using RawPeer peer = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        Task<bool> end = peer.IsAtEndAsync();
        TimeSpan took = await clock.MoveUntilAsync(() => end.IsCompleted, "the idle close", TimeSpan.FromSeconds(1));
        peer.Dispose();

        Assert.That((await server.Listener.NextClosedAsync()).Kind, Is.EqualTo(CloseKind.Idle));
        Assert.That(server.Listener.Events, Has.None.EqualTo("error"));
        Assert.That(took, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(await end, Is.True);
    }

    [Test]
    public async Task A_handler_that_takes_longer_than_the_idle_timeout_leaves_the_peer_his_time_to_answer()
    {
        var clock = new TestClock();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                await gate.Task;
                await session.SendAsync(message);
            },
        };
        await using TestServer server = await StartAsync(
            clock,
            o =>
            {
                o.IdleTimeout = TimeSpan.FromSeconds(30);
                o.Dispatch = DispatchMode.Inline;
            },
            listener);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();
        await peer.SendAsync(FrameCodec.Frame(1));
        await Eventually.TrueAsync(() => listener.Count("message") == 1, "the handler runs");

        clock.Advance(TimeSpan.FromSeconds(100));
        gate.SetResult();
        byte[] answer = await peer.ReceiveFrameAsync();
        await Eventually.TrueAsync(() => listener.Count("received") == 1, "the handler has ended");
        TimeSpan left = await clock.MoveUntilAsync(() => !session.IsOpen, "the idle close", TimeSpan.FromSeconds(1));

        Assert.That(answer, Is.EqualTo(new byte[] { 1 }));
        Assert.That(left, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(29)));
    }

    [Test]
    public async Task A_peer_that_sends_a_message_byte_by_byte_for_ever_is_closed_although_it_is_never_silent()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o =>
        {
            o.IdleTimeout = TimeSpan.FromSeconds(30);
            o.MessageTimeout = TimeSpan.FromSeconds(60);
        });
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();
        await peer.SendAsync([.. FrameCodec.Frame(1), 0, 0, 1]);
        await server.Listener.NextMessageAsync();

        int sent = 8;
        for (; session.IsOpen && sent < 100; sent++)
        {
            await Eventually.TrueAsync(() => session.Statistics.BytesReceived == sent || !session.IsOpen, "the byte has come");
            clock.Advance(TimeSpan.FromSeconds(10));
            await TrySendAsync(peer, 0);
        }
        CloseReason reason = await server.Listener.NextClosedAsync();

        Assert.That(reason.Error, Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.MessageTimeout));
        Assert.That(sent, Is.InRange(8 + 6, 8 + 15));
    }

    [Test]
    public async Task Whole_messages_however_slowly_they_follow_each_other_are_never_overdue()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.MessageTimeout = TimeSpan.FromSeconds(60));
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        for (int i = 0; i < 10; i++)
        {
            // Each receive ends in the beginning of the next message, which comes whole within the time.
            await peer.SendAsync(i == 0 ? [.. FrameCodec.Frame(1), 0, 0] : [0, 1, 7, 0, 0]);
            await server.Listener.NextMessageAsync();
            clock.Advance(TimeSpan.FromSeconds(50));
        }
        await peer.SendAsync(0, 1, 7);
        await server.Listener.NextMessageAsync();
        for (int i = 0; i < 10; i++) clock.Advance(TimeSpan.FromSeconds(100));
        await peer.SendAsync(FrameCodec.Frame(9));

        Assert.That(await server.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 9 }));
        Assert.That(session.IsOpen, Is.True);
    }

    [Test]
    public async Task A_clock_that_jumps_a_year_calls_each_of_many_sessions_once()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.CronPeriod = TimeSpan.FromHours(1));
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.Connections = 50);
        for (int i = 0; i < 50; i++) await server.Listener.NextOpenedAsync();
        await Eventually.TrueAsync(() => TimerWheel.For(clock).Count == 50, "all are on the wheel");

        clock.Advance(TimeSpan.FromDays(365));
        await Eventually.TrueAsync(() => server.Listener.Count("cron") >= 50 && TimerWheel.For(clock).Count == 50, "each is called");

        Assert.That(server.Listener.Count("cron"), Is.EqualTo(50));
    }

    [Test]
    public async Task Whatever_comes_keeps_the_idle_close_away_and_long_silence_harms_nothing_else()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.IdleTimeout = TimeSpan.FromSeconds(30));
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        for (int i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(25));
            await peer.SendAsync(FrameCodec.Frame(1));
            await server.Listener.NextMessageAsync();
        }

        Assert.That(session.IsOpen, Is.True);
        Assert.That(session.SinceReceived, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Cron_ticks_on_a_busy_session_too_even_each_hour()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.CronPeriod = TimeSpan.FromHours(1));
        using RawPeer peer = await server.ConnectAsync();
        await server.Listener.NextOpenedAsync();

        for (int i = 0; i < 59; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await peer.SendAsync(FrameCodec.Frame(1));
            await server.Listener.NextMessageAsync();
        }
        int early = server.Listener.Count("cron");
        await clock.MoveUntilAsync(() => server.Listener.Count("cron") == 1, "the cron", TimeSpan.FromSeconds(10));

        Assert.That(early, Is.Zero);
    }

    [Test]
    public async Task Closing_in_OnCron_works_and_an_exception_there_closes()
    {
        var clock = new TestClock();
        int call = 0;
        var listener = new TestListener<byte[]>
        {
            Cron = session =>
            {
                if (Interlocked.Increment(ref call) == 1) _ = session.CloseAsync();
                else throw new InvalidOperationException("boom");
            },
        };
        await using TestServer server = await StartAsync(clock, o => o.CronPeriod = TimeSpan.FromSeconds(1), listener);
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.Connections = 2);
        await listener.NextOpenedAsync();
        await listener.NextOpenedAsync();

        await clock.MoveUntilAsync(() => listener.Count("close") >= 2, "both closes");

        Assert.That(listener.Count("error"), Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task A_peer_that_does_not_read_is_closed_after_the_send_timeout()
    {
        var clock = new TestClock();
        await using TestServer server = await StartAsync(clock, o => o.SendTimeout = TimeSpan.FromSeconds(5));
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await server.Listener.NextOpenedAsync();

        Task stuck = Task.Run(async () =>
        {
            while (true) await session.SendAsync(new byte[100_000]);
        });
        await clock.MoveUntilAsync(() => session.Closed.IsCompleted, "the send timeout");

        Assert.That(
            (await server.Listener.NextClosedAsync()).Error, Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.SendTimeout));
        Assert.That(async () => await stuck.WithDeadline(), Throws.TypeOf<GettyException>());
        Assert.That(session.Statistics.QueuedBytes, Is.Zero);
        Assert.That(session.Statistics.MessagesDropped, Is.Positive);
    }

    [Test]
    public async Task Traffic_and_closed_sessions_leave_nothing_on_the_wheel()
    {
        var clock = new TestClock();
        await using TestServer server = await TestServer.StartEchoAsync(o =>
        {
            o.TimeProvider = clock;
            o.Session.HeartbeatAfter = o.Session.IdleTimeout = TimeSpan.FromSeconds(60);
        });
        var wheel = TimerWheel.For(clock);
        using (RawPeer peer = await server.ConnectAsync())
        {
            for (int i = 0; i < 1000; i++) await peer.SendAsync(FrameCodec.Frame(1));
            for (int i = 0; i < 1000; i++) await peer.ReceiveFrameAsync();
            Assert.That(wheel.Count, Is.EqualTo(1));
        }
        await server.Listener.NextClosedAsync();

        Assert.That(wheel.Count, Is.Zero);
    }

    private static async Task TrySendAsync(RawPeer peer, byte value)
    {
        try
        {
            await peer.SendAsync(value);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Closed meanwhile.
        }
    }

    private static Task<TestServer> StartAsync(TestClock clock, Action<SessionOptions> configure, TestListener<byte[]>? listener = null) =>
        TestServer.StartAsync(listener, o =>
        {
            o.TimeProvider = clock;
            configure(o.Session);
        });
}
