using System.Collections.Concurrent;

namespace Getty.Tests;

/// <summary>The three ways to hand messages over, their order and their bounds (G5, G9).</summary>
public sealed class DispatchTests
{
    [TestCase(DispatchMode.Inline)]
    [TestCase(DispatchMode.Ordered)]
    public async Task Messages_are_handled_in_order_and_one_at_a_time(DispatchMode mode)
    {
        var seen = new List<int>();
        int running = 0, most = 0;
        var listener = new TestListener<byte[]>
        {
            Message = async (_, message) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (message[0] % 16 == 0) await Task.Yield();
                seen.Add(message[0] | (message[1] << 8));
                Interlocked.Decrement(ref running);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = mode);
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 2000).SelectMany(i => FrameCodec.Frame((byte)i, (byte)(i >> 8)))]);
        for (int i = 0; i < 2000; i++) await listener.NextMessageAsync();

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 2000)));
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task Unordered_handlers_run_at_once_up_to_the_limit()
    {
        var gate = new TaskCompletionSource();
        int running = 0, most = 0;
        var listener = new TestListener<byte[]>
        {
            Message = async (_, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await gate.Task;
                Interlocked.Decrement(ref running);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o =>
        {
            o.Session.Dispatch = DispatchMode.Unordered;
            o.Session.MaxConcurrency = 4;
        });
        using RawPeer peer = await server.ConnectAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 50).SelectMany(i => FrameCodec.Frame((byte)i))]);
        await Eventually.TrueAsync(() => Volatile.Read(ref running) == 4, "four run at once");
        gate.SetResult();
        for (int i = 0; i < 50; i++) await listener.NextMessageAsync();

        Assert.That(most, Is.EqualTo(4));
    }

    [TestCase(DispatchMode.Ordered)]
    [TestCase(DispatchMode.Unordered)]
    public async Task A_full_dispatch_queue_stops_the_reading_and_loses_nothing(DispatchMode mode)
    {
        var gate = new TaskCompletionSource();
        var listener = new TestListener<byte[]> { Message = async (_, _) => await gate.Task };
        await using TestServer server = await TestServer.StartAsync(listener, o =>
        {
            o.Session.Dispatch = mode;
            o.Session.MaxConcurrency = 1;
            o.Session.DispatchQueue = 10;
        });
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 1000).SelectMany(i => FrameCodec.Frame((byte)i))]);
        await Eventually.TrueAsync(() => session.Statistics.MessagesReceived >= 10, "the queue is full");
        long taken = session.Statistics.MessagesReceived;
        gate.SetResult();
        for (int i = 0; i < 1000; i++) Assert.That(await listener.NextMessageAsync(), Is.EqualTo(new[] { (byte)i }));

        Assert.That(taken, Is.LessThanOrEqualTo(12));
    }

    [Test]
    public async Task A_handler_that_blocks_holds_up_only_its_own_session()
    {
        using var gate = new ManualResetEventSlim();
        var listener = new TestListener<byte[]>
        {
            Message = (session, message) =>
            {
                if (message[0] == 0) gate.Wait(Deadline.Default);
                return session.SendAsync(message);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener);
        using RawPeer blocked = await server.ConnectAsync();
        using RawPeer other = await server.ConnectAsync();

        await blocked.SendAsync(FrameCodec.Frame(0));
        await other.SendAsync(FrameCodec.Frame(1));

        Assert.That(await other.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 1 }));
        gate.Set();
        Assert.That(await blocked.ReceiveFrameAsync(), Is.EqualTo(new byte[] { 0 }));
    }

    [Test]
    public async Task After_an_exception_of_an_ordered_handler_nothing_more_is_handled()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var listener = new TestListener<byte[]>
        {
            Message = async (_, message) =>
            {
                await gate.Task;
                if (message[0] == 3) throw new InvalidOperationException("boom");
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();
        await peer.SendAsync([.. Enumerable.Range(0, 100).SelectMany(i => FrameCodec.Frame((byte)i))]);
        await Eventually.TrueAsync(() => session.Statistics.MessagesReceived == 100, "all have arrived");

        gate.SetResult();
        await Eventually.TrueAsync(() => listener.Count("message") == 4 && !session.IsOpen, "the fourth fails");
        peer.Dispose();
        CloseReason reason = await listener.NextClosedAsync();

        Assert.That(reason.Error, Has.Message.EqualTo("boom"));
        Assert.That(listener.Count("message"), Is.EqualTo(4));
        Assert.That(session.Statistics.MessagesDropped, Is.EqualTo(96));
    }

    [TestCase(DispatchMode.Ordered)]
    [TestCase(DispatchMode.Unordered)]
    public async Task An_exception_while_a_session_stops_does_not_take_the_other_messages_away(DispatchMode mode)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var listener = new TestListener<byte[]>
        {
            Message = async (session, message) =>
            {
                await gate.Task;
                if (message[0] == 0) throw new InvalidOperationException("boom");
                await session.SendAsync(message);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener, o => o.Session.Dispatch = mode);
        using RawPeer peer = await server.ConnectAsync();
        Session<byte[]> session = await listener.NextOpenedAsync();
        await peer.SendAsync([.. Enumerable.Range(0, 10).SelectMany(i => FrameCodec.Frame((byte)i))]);
        await Eventually.TrueAsync(() => session.Statistics.MessagesReceived == 10, "all have arrived");

        Task stop = server.Server.StopAsync();
        await Eventually.TrueAsync(() => session.CloseReason is not null, "it stops");
        gate.SetResult();

        var answers = new List<byte>();
        for (int i = 1; i < 10; i++) answers.Add((await peer.ReceiveFrameAsync())[0]);
        peer.Dispose();
        await stop.WithDeadline();
        Assert.That(answers.Order(), Is.EqualTo(Enumerable.Range(1, 9)));
    }

    [Test]
    public async Task The_end_of_a_receive_is_told_with_inline_dispatch_only()
    {
        await using TestServer inline = await TestServer.StartAsync(configure: o => o.Session.Dispatch = DispatchMode.Inline);
        await using TestServer ordered = await TestServer.StartAsync();
        using RawPeer first = await inline.ConnectAsync();
        using RawPeer second = await ordered.ConnectAsync();

        await first.SendAsync([.. FrameCodec.Frame(1), .. FrameCodec.Frame(2)]);
        await second.SendAsync([.. FrameCodec.Frame(1), .. FrameCodec.Frame(2)]);
        for (int i = 0; i < 2; i++) await ordered.Listener.NextMessageAsync();
        await Eventually.TrueAsync(() => inline.Listener.Count("received") == 1, "it is told");

        Assert.That(inline.Listener.Events, Is.EqualTo(new[] { "open", "message", "message", "received" }));
        Assert.That(ordered.Listener.Count("received"), Is.Zero);
    }

    [Test]
    public async Task What_was_received_is_handled_before_the_peers_end_closes()
    {
        var handled = new ConcurrentQueue<byte>();
        var listener = new TestListener<byte[]>
        {
            Message = async (_, message) =>
            {
                await Task.Yield();
                handled.Enqueue(message[0]);
            },
        };
        await using TestServer server = await TestServer.StartAsync(listener);
        using (RawPeer peer = await server.ConnectAsync())
        {
            await peer.SendAsync([.. Enumerable.Range(0, 200).SelectMany(i => FrameCodec.Frame((byte)i))]);
        }

        await listener.NextClosedAsync();

        Assert.That(handled, Is.EqualTo(Enumerable.Range(0, 200).Select(i => (byte)i)));
        Assert.That(listener.Events.Last(), Is.EqualTo("close"));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = target; seen < value;)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
