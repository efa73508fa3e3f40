using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>How a provider runs handlers, and how it stops.</summary>
public sealed class DispatchTests
{
    [Test]
    public async Task A_blocking_handler_holds_up_no_other_request_of_its_batch()
    {
        await using var host = await Host.StartAsync();
        using var release = new ManualResetEventSlim();
        host.Test.Handler = (text, token) =>
        {
            if (text == "block") release.Wait(Deadline.Default, token);
            return new(text);
        };
        using var peer = await host.ConnectAsync();

        await peer.SendAsync([RawFrames.Request(1, "handle", argument: "block"), .. Enumerable.Range(2, 50).Select(i => RawFrames.Request(i, "handle", argument: "x"))]);
        var ids = new List<long>();
        for (int i = 0; i < 50; i++) ids.Add((await peer.ReadFrameAsync()).Header.Id);
        release.Set();

        Assert.That(ids, Is.EquivalentTo(Enumerable.Range(2, 50)));
        Assert.That((await peer.ReadFrameAsync()).Header.Id, Is.EqualTo(1));
    }

    [Test]
    public async Task Requests_beyond_threads_and_queue_are_status_100()
    {
        await using var host = await Host.StartAsync("threads=1&queues=0");
        using var running = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        host.Test.Handler = (text, token) =>
        {
            running.Release();
            release.Wait(Deadline.Default, token);
            return new(text);
        };
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "handle", argument: "x"));
        await running.WaitAsync().WithDeadline();

        await peer.SendAsync(RawFrames.Request(2, "handle", argument: "x"));
        var refused = await peer.ReadFrameAsync();
        release.Set();

        Assert.That((refused.Header.Id, refused.Header.Status), Is.EqualTo((2L, (byte)100)));
        Assert.That(refused.Text, Does.Contain("thread pool is exhausted"));
        Assert.That((await peer.ReadFrameAsync()).Header is { Id: 1, Status: 20 }, Is.True);
    }

    [Test]
    public async Task A_worker_that_comes_when_all_threads_are_taken_serves_nothing()
    {
        await using var host = await Host.StartAsync("threads=1&queues=10");
        using var release = new ManualResetEventSlim();
        int running = 0;
        int most = 0;
        host.Test.Handler = (text, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            host.Test.Held.Release();
            release.Wait(Deadline.Default, token);
            Interlocked.Decrement(ref running);
            return new(text);
        };
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "handle", argument: "x"));
        await host.Test.Held.WaitAsync().WithDeadline();
        var dispatcher = host.Protocol.ConsumerSessions.Single().Attributes.Get(ProviderSession.Key)!.Dispatcher;
        await peer.SendAsync(RawFrames.Request(2, "handle", argument: "x"));
        await Eventually.TrueAsync(() => dispatcher.Unanswered == 2, "the second request waits");

        // It was asked for before the first one had begun.
        var late = Task.Run(dispatcher.Execute);
        await Task.WhenAny(late, host.Test.Held.WaitAsync()).WithDeadline();
        release.Set();

        for (int i = 0; i < 2; i++) Assert.That((await peer.ReadFrameAsync()).Header.Status, Is.EqualTo(20));
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_handler_attached_to_its_token_may_throw_when_its_consumer_goes()
    {
        await using var host = await Host.StartAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Test.Handler = async (text, token) =>
        {
            token.Register(() =>
            {
                asked.SetResult();
                throw new InvalidOperationException("from a callback");
            });
            host.Test.Held.Release();
            await asked.Task.WithDeadline();
            return text;
        };
        var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "handle", argument: "x"));
        await host.Test.Held.WaitAsync().WithDeadline();

        peer.Dispose();
        await asked.Task.WithDeadline();

        using var next = await host.ConnectAsync();
        await next.SendAsync(RawFrames.Request(2, "echo", argument: "x"));
        Assert.That((await next.ReadFrameAsync()).Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Asynchronous_handlers_hold_no_thread()
    {
        await using var host = await Host.StartAsync("threads=1&queues=1000");
        using var peer = await host.ConnectAsync();
        await peer.SendAsync([.. Enumerable.Range(0, 200).Select(i => RawFrames.Request(i, "hold", argument: "x"))]);

        for (int i = 0; i < 200; i++) await host.Test.Held.WaitAsync().WithDeadline();
        host.Test.Release();

        for (int i = 0; i < 200; i++) Assert.That((await peer.ReadFrameAsync()).Header.Status, Is.EqualTo(20));
    }

    [Test]
    public async Task Answers_to_one_batch_leave_in_few_sends()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync([.. Enumerable.Range(0, 500).Select(i => RawFrames.Request(i, "echo", argument: "x"))]);
        int answers = 0;
        int receives = 0;
        for (int bytes = 0; bytes < 500 * 33; receives++) bytes += (answers = (await peer.ReceiveAsync()).Length);

        Assert.That(receives, Is.LessThan(250));
    }

    [Test]
    public async Task A_handler_learns_that_its_consumer_is_gone()
    {
        await using var host = await Host.StartAsync();
        var gone = new TaskCompletionSource();
        host.Test.Handler = async (text, token) =>
        {
            host.Test.Held.Release();
            await using var registration = token.Register(gone.SetResult);
            await gone.Task.WithDeadline();
            return text;
        };
        var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "handle", argument: "x"));
        await host.Test.Held.WaitAsync().WithDeadline();

        peer.Dispose();

        Assert.That(async () => await gone.Task.WithDeadline(), Throws.Nothing);
    }

    [Test]
    public async Task Stopping_is_announced_and_lets_running_calls_end()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "hold", argument: "x"));
        await host.Test.Held.WaitAsync().WithDeadline();

        await host.Protocol.AnnounceStopAsync(CancellationToken.None).WithDeadline();
        Assert.That(Convert.ToHexStringLower((await peer.ReadFrameAsync()).ToBytes()), Is.EqualTo("dabba2000000000000000000000000020152"));
        var stopped = host.Protocol.DisposeAsync().AsTask();
        await peer.SendAsync(RawFrames.Request(2, "echo", argument: "x"));
        var refused = await peer.ReadFrameAsync();
        Assert.That(stopped.IsCompleted, Is.False, "a call is running");
        host.Test.Release();

        Assert.That(refused.Header, Has.Property("Id").EqualTo(2L).Or.Property("Status").EqualTo((byte)20));
        Assert.That((await peer.ReadFrameAsync()).Header.Status, Is.EqualTo(20));
        await stopped.WithDeadline();
        Assert.That(await peer.ReceiveAsync(), Is.Empty);
    }

    [Test]
    public async Task Stopping_gives_up_on_calls_that_do_not_end_and_may_be_asked_for_twice()
    {
        await using var host = await Host.StartAsync(options: new() { StopTimeout = TimeSpan.FromMilliseconds(50) });
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(RawFrames.Request(1, "hold", argument: "x"));
        await host.Test.Held.WaitAsync().WithDeadline();

        await host.Protocol.DisposeAsync().AsTask().WithDeadline();
        await host.Protocol.DisposeAsync().AsTask().WithDeadline();

        Assert.That(await peer.ReceiveAsync(), Is.Empty);
    }
}
