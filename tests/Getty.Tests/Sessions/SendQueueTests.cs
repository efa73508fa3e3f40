using Getty.Memory;
using Getty.Sessions;
using Getty.Timing;

namespace Getty.Tests.Sessions;

/// <summary>The queue on a transport whose sends end when the test says so: its bounds, its order, and what shares a send call.</summary>
public sealed class SendQueueTests : ISendQueueOwner
{
    private SessionOptions _options = null!;
    private GatedTransport _transport = null!;
    private SendQueue _queue = null!;
    private TaskCompletionSource<Exception> _failed = null!;
    private volatile Exception? _reason;

    [SetUp]
    public void A_new_queue()
    {
        _options = new SessionOptions { SendQueueBytes = 100, SendQueueMessages = 50 };
        _transport = new GatedTransport();
        _queue = new SendQueue(_transport, _options, TimerWheel.For(TimeProvider.System), TimeProvider.System, this);
        _failed = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        _reason = null;
    }

    [Test]
    public async Task What_gathers_while_a_send_is_under_way_leaves_in_one_call()
    {
        await FirstSendAsync();

        for (byte i = 1; i <= 20; i++) Assert.That(TrySend(i, 2), Is.True);
        _transport.Let(2);

        Assert.That(await _transport.NextSendAsync(), Is.EqualTo(Enumerable.Range(1, 20).SelectMany(i => new[] { (byte)i, (byte)i })));
    }

    [Test]
    public async Task Blocks_that_are_queued_themselves_keep_their_place_among_copied_frames()
    {
        _options.SendQueueBytes = 1_000_000;
        await FirstSendAsync();

        TrySend(1, 10);
        TrySend(2, 100_000);
        TrySend(3, 10);
        TrySend(4, 65_536);
        _transport.Let(2);
        byte[] sent = await _transport.NextSendAsync();

        Assert.That(Runs(sent), Is.EqualTo(new[] { (1, 10), (2, 100_000), (3, 10), (4, 65_536) }));
    }

    [Test]
    public async Task A_queue_full_of_bytes_refuses_until_a_send_has_ended()
    {
        await FirstSendAsync();
        Assert.That(TrySend(1, 99), Is.True);
        Assert.That(TrySend(2, 1), Is.False);

        _transport.Let();

        await Eventually.TrueAsync(() => TrySend(3, 1), "the byte that has left makes room for one");
        Assert.That(TrySend(4, 1), Is.False);
    }

    [Test]
    public async Task A_queue_full_of_messages_refuses()
    {
        await FirstSendAsync();

        int accepted = 0;
        while (TrySend(1, 1)) accepted++;

        Assert.That(accepted, Is.EqualTo(49));
    }

    [Test]
    public async Task A_frame_larger_than_the_queue_passes_when_nothing_else_waits()
    {
        Assert.That(TrySend(1, 5000), Is.True);

        Assert.That(await _transport.NextSendAsync(), Has.Length.EqualTo(5000));
        Assert.That(TrySend(2, 1), Is.False);
    }

    [Test]
    public async Task Waiting_senders_get_room_in_their_order_and_nobody_overtakes_them()
    {
        await FirstSendAsync();
        TrySend(1, 99);

        Task[] waiting = [.. Enumerable.Range(2, 5).Select(i => SendAsync((byte)i, 40))];
        Assert.That(TrySend(9, 1), Is.False);
        Assert.That(waiting, Has.All.Property("IsCompleted").False);
        _transport.Let(100);
        await Task.WhenAll(waiting).WithDeadline();
        await _queue.DrainAsync().WithDeadline();

        var order = new List<int>();
        while (_transport.HasSend) order.AddRange(Runs(await _transport.NextSendAsync()).Select(run => run.Value));
        Assert.That(order, Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public async Task A_cancelled_wait_sends_nothing_and_lets_the_next_one_in()
    {
        await FirstSendAsync();
        TrySend(1, 99);
        using var cancel = new CancellationTokenSource();

        Task cancelled = SendAsync(2, 100, cancel.Token);
        Task next = SendAsync(3, 1);
        await cancel.CancelAsync();
        _transport.Let(100);
        await next.WithDeadline();

        Assert.That(async () => await cancelled.WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Runs(await _transport.NextSendAsync()), Is.EqualTo(new[] { (1, 99), (3, 1) }));
    }

    [Test]
    public async Task Who_waits_is_failed_when_the_queue_is_completed_and_what_is_queued_still_leaves()
    {
        await FirstSendAsync();
        TrySend(1, 99);
        Task waiting = SendAsync(2, 50);

        _queue.Complete();
        Task drained = _queue.DrainAsync();
        _transport.Let(2);
        await drained.WithDeadline();

        Assert.That(async () => await waiting.WithDeadline(), Throws.TypeOf<GettyException>());
        Assert.That(Runs(await _transport.NextSendAsync()), Is.EqualTo(new[] { (1, 99) }));
        Assert.That(() => SendAsync(3, 1), Throws.TypeOf<GettyException>());
    }

    [Test]
    public async Task A_failed_send_drops_and_counts_what_is_queued_and_tells_the_owner_once()
    {
        long before = BlockPool.Shared.Outstanding;
        await FirstSendAsync();
        TrySend(1, 50);
        Task waiting = SendAsync(2, 60);
        Task drained = _queue.DrainAsync();

        _transport.Fail(new IOException("cable"));

        Assert.That(await _failed.Task.WithDeadline(), Is.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.ConnectionLost));
        Assert.That(async () => await waiting.WithDeadline(), Throws.TypeOf<GettyException>());
        await drained.WithDeadline();
        Assert.That((_queue.Dropped, _queue.QueuedBytes, _queue.QueuedMessages), Is.EqualTo((2L, 0L, 0)));
        Assert.That(BlockPool.Shared.Outstanding, Is.EqualTo(before));
    }

    [Test]
    public async Task Who_waits_when_a_send_fails_is_told_why()
    {
        await FirstSendAsync();
        TrySend(1, 99);
        Task waiting = SendAsync(2, 60);
        var cause = new IOException("cable");

        _transport.Fail(cause);
        var told = Assert.ThrowsAsync<GettyException>(async () => await waiting.WithDeadline());

        Assert.That(told!.InnerException, Is.TypeOf<GettyException>().With.InnerException.SameAs(cause));
    }

    [Test]
    public async Task A_cancelled_wait_lets_in_those_behind_it_that_fit_although_the_send_has_not_ended()
    {
        await FirstSendAsync();
        TrySend(1, 50);
        using var cancel = new CancellationTokenSource();
        Task large = SendAsync(2, 90, cancel.Token);
        Task[] small = [SendAsync(3, 20), SendAsync(4, 20), SendAsync(5, 20)];

        await cancel.CancelAsync();

        await Task.WhenAll(small[0], small[1]).WithDeadline();
        Assert.That(small[2].IsCompleted, Is.False);
        Assert.That(async () => await large.WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        _transport.Let(2);
        Assert.That(Runs(await _transport.NextSendAsync()), Is.EqualTo(new[] { (1, 50), (3, 20), (4, 20) }));
    }

    [Test]
    public async Task Cancelling_while_room_is_given_ends_each_wait_once_and_sends_exactly_what_was_admitted()
    {
        long before = BlockPool.Shared.Outstanding;
        await FirstSendAsync();
        TrySend(1, 99);
        using var cancel = new CancellationTokenSource();
        Task[] waiting = [.. Enumerable.Range(0, 200).Select(i => SendAsync(2, 40, i % 2 == 0 ? cancel.Token : default))];

        Task cancelling = Task.Run(cancel.Cancel);
        _transport.Let(1000);
        await cancelling.WithDeadline();
        await Task.WhenAll(waiting).WithDeadline().ContinueWith(static _ => { }, TaskScheduler.Default);
        await _queue.DrainAsync().WithDeadline();

        int sent = 0;
        while (_transport.HasSend) sent += (await _transport.NextSendAsync()).Count(value => value == 2);
        Assert.That(waiting, Has.All.Property("IsCompleted").True);
        Assert.That(sent, Is.EqualTo(40 * waiting.Count(task => task.IsCompletedSuccessfully)));
        Assert.That(sent, Is.GreaterThanOrEqualTo(40 * 100));
        Assert.That(BlockPool.Shared.Outstanding, Is.EqualTo(before));
    }

    [Test]
    public async Task An_alone_frame_does_not_overtake_those_who_wait()
    {
        await FirstSendAsync();
        TrySend(1, 99);
        Task waiting = SendAsync(2, 40);

        Assert.That(TrySendAlone(3, 1), Is.False);
        _transport.Let(100);
        await waiting.WithDeadline();
        await Eventually.TrueAsync(() => TrySendAlone(3, 1), "there is room");
        await _queue.DrainAsync().WithDeadline();

        var calls = new List<int[]>();
        while (_transport.HasSend) calls.Add([.. Runs(await _transport.NextSendAsync()).Select(run => run.Value)]);
        Assert.That(calls[^1], Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task An_alone_frame_sent_while_corked_leaves_by_itself_between_its_neighbours()
    {
        _queue.Cork();
        TrySend(1, 5);
        TrySendAlone(2, 5);
        TrySend(3, 5);
        _queue.Uncork();
        _transport.Let(100);

        var calls = new List<int[]>();
        for (int i = 0; i < 3; i++) calls.Add([.. Runs(await _transport.NextSendAsync()).Select(run => run.Value)]);

        Assert.That(calls, Is.EqualTo(new int[][] { [1], [2], [3] }));
    }

    [Test]
    public async Task An_alone_frame_shares_no_send_call()
    {
        await FirstSendAsync();
        TrySend(1, 5);
        TrySend(2, 5);
        Assert.That(TrySendAlone(3, 5), Is.True);
        TrySend(4, 5);
        Assert.That(TrySendAlone(5, 5), Is.True);
        Assert.That(TrySendAlone(6, 5), Is.True);
        TrySend(7, 5);
        _transport.Let(100);

        var calls = new List<int[]>();
        for (int i = 0; i < 6; i++) calls.Add([.. Runs(await _transport.NextSendAsync()).Select(run => run.Value)]);

        Assert.That(calls, Is.EqualTo(new int[][] { [1, 2], [3], [4], [5], [6], [7] }));
    }

    [Test]
    public async Task After_an_alone_frame_the_flush_loop_begins_a_new_turn()
    {
        TrySendAlone(1, 5);
        await _transport.NextSendAsync();
        TrySend(2, 5);
        bool before = _transport.HasSend;
        _transport.Let(2);

        Assert.That(before, Is.False);
        Assert.That(Runs(await _transport.NextSendAsync()), Is.EqualTo(new[] { (2, 5) }));
    }

    [Test]
    public async Task Frames_sent_while_corked_leave_in_one_call_at_the_uncorking()
    {
        _queue.Cork();
        for (byte i = 1; i <= 10; i++) TrySend(i, 1);
        bool early = _transport.HasSend;
        _queue.Uncork();
        _transport.Let(1);

        Assert.That(early, Is.False);
        Assert.That(await _transport.NextSendAsync(), Has.Length.EqualTo(10));
    }

    [Test]
    public async Task Other_threads_are_not_held_up_by_a_cork()
    {
        _queue.Cork();
        await Task.Factory.StartNew(() => TrySend(1, 1), TaskCreationOptions.LongRunning).WithDeadline();

        Assert.That(await _transport.NextSendAsync(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_sender_that_must_wait_opens_the_cork()
    {
        _queue.Cork();
        TrySend(1, 99);
        Task waiting = SendAsync(2, 50);
        _transport.Let(2);

        // Blocks this very thread, as a handler might that has no business on the receive loop.
        Assert.That(waiting.Wait(Deadline.Default), Is.True);
    }

    [TearDown]
    public async Task Every_block_comes_back()
    {
        _queue.Complete();
        _transport.Let(1000);
        await _queue.DrainAsync().WithDeadline();
    }

    void ISendQueueOwner.OnSendFailed(Exception error)
    {
        _reason = error;
        _failed.SetResult(error);
    }

    GettyException ISendQueueOwner.ClosedError() => new(GettyErrorKind.Closed, "closed", _reason);

    // From then on one send is under way, of one byte.
    private async Task FirstSendAsync()
    {
        Assert.That(TrySend(0, 1), Is.True);
        await _transport.NextSendAsync();
    }

    private bool TrySend(byte value, int size) => _queue.TryEnqueue(Frame(value, size), alone: false);

    private bool TrySendAlone(byte value, int size) => _queue.TryEnqueue(Frame(value, size), alone: true);

    private Task SendAsync(byte value, int size, CancellationToken cancellationToken = default) =>
        _queue.EnqueueAsync(Frame(value, size), cancellationToken).AsTask();

    private static FrameWriter Frame(byte value, int size)
    {
        var writer = new FrameWriter();
        writer.GetSpan(size)[..size].Fill(value);
        writer.Advance(size);
        return writer;
    }

    private static List<(int Value, int Length)> Runs(byte[] bytes)
    {
        var runs = new List<(int Value, int Length)>();
        foreach (byte value in bytes)
        {
            if (runs.Count > 0 && runs[^1].Value == value) runs[^1] = (value, runs[^1].Length + 1);
            else runs.Add((value, 1));
        }
        return runs;
    }
}
