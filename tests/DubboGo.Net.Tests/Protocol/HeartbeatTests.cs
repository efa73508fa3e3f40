using Microsoft.Extensions.Time.Testing;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Heartbeats and silence.</summary>
public sealed class HeartbeatTests
{
    private static readonly byte[] s_heartbeat = Convert.FromHexString("dabbe200000000000000004d000000014e");

    [Test]
    public async Task A_two_way_heartbeat_is_answered_as_java_answers_it()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(s_heartbeat);

        Assert.That(Convert.ToHexStringLower((await peer.ReadFrameAsync()).ToBytes()), Is.EqualTo("dabb2214000000000000004d000000014e"));
    }

    [Test]
    public async Task A_heartbeats_answer_leaves_in_a_send_of_its_own()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(RawFrames.Request(1, "nothing"), s_heartbeat, RawFrames.Request(2, "nothing"), s_heartbeat, RawFrames.Request(3, "nothing"));
        for (int i = 0; i < 5; i++) await peer.ReadFrameAsync();

        var sent = host.Protocol.ConsumerSessions.Single().Statistics;
        Assert.That((sent.MessagesSent, sent.SendCalls), Is.EqualTo((5L, 5L)), "refusals before, between and behind two heartbeats");
    }

    [Test]
    public async Task The_read_only_event_leaves_in_a_send_of_its_own_too()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();
        // An answer longer than the socket takes keeps those behind it waiting.
        await peer.SendAsync(RawFrames.Request(1, "echo", argument: new string('x', 8_000_000)));
        var session = host.Protocol.ConsumerSessions.Single();
        await Eventually.TrueAsync(() => session.Statistics is { QueuedMessages: 1, SendCalls: 1 }, "the long answer is being sent");

        await host.Protocol.AnnounceStopAsync(CancellationToken.None).WithDeadline();
        await peer.SendAsync(RawFrames.Request(2, "echo", argument: "x"));
        await Eventually.TrueAsync(() => session.Statistics.QueuedMessages == 3, "event and answer wait behind it");
        for (int i = 0; i < 3; i++) await peer.ReadFrameAsync();

        Assert.That(session.Statistics.SendCalls, Is.EqualTo(3));
    }

    [Test]
    public async Task A_one_way_heartbeat_is_not_answered()
    {
        await using var host = await Host.StartAsync();
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(Convert.FromHexString("dabba200000000000000004d000000014e"), RawFrames.Request(3, "echo"));

        Assert.That((await peer.ReadFrameAsync()).Header.Id, Is.EqualTo(3));
    }

    [Test]
    public async Task A_consumer_answers_a_heartbeat_of_the_provider()
    {
        await using var provider = new RawProvider();
        using var peer = await provider.AcceptAsync();

        await peer.SendAsync(s_heartbeat);

        Assert.That(Convert.ToHexStringLower((await peer.ReadFrameAsync()).ToBytes()), Is.EqualTo("dabb2214000000000000004d000000014e"));
    }

    [Test]
    public async Task An_idle_consumer_sends_a_two_way_heartbeat()
    {
        var time = new FakeTimeProvider();
        await using var provider = new RawProvider("heartbeat=1000", new() { TimeProvider = time });
        using var peer = await provider.AcceptAsync();
        var frame = peer.ReadFrameAsync();

        await AdvanceUntilAsync(time, frame);

        var heartbeat = await frame;
        Assert.That((heartbeat.Header.Flags, Convert.ToHexStringLower(heartbeat.Body)), Is.EqualTo(((byte)0xE2, "4e")));
    }

    [Test]
    public async Task A_consumer_closes_a_connection_that_is_silent_for_three_heartbeats_and_connects_again()
    {
        var time = new FakeTimeProvider();
        await using var provider = new RawProvider("heartbeat=1000", new() { TimeProvider = time });
        using var peer = await provider.AcceptAsync();

        var again = provider.AcceptAsync();
        await AdvanceUntilAsync(time, again);

        using var second = await again;
        Assert.That(await DrainAsync(peer), Is.True, "the first connection is closed");
    }

    [Test]
    public async Task A_provider_closes_a_connection_that_is_silent_for_its_idle_timeout()
    {
        var time = new FakeTimeProvider();
        await using var host = await Host.StartAsync("idle.timeout=1000", options: new() { TimeProvider = time });
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(s_heartbeat);
        await peer.ReadFrameAsync();

        var end = peer.ReceiveAsync();
        await AdvanceUntilAsync(time, end);

        Assert.That(await end, Is.Empty);
    }

    [Test]
    public async Task A_provider_closes_a_connection_whose_frame_does_not_end_however_often_a_byte_comes()
    {
        var time = new FakeTimeProvider();
        await using var host = await Host.StartAsync("idle.timeout=1000", options: new() { TimeProvider = time });
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(Convert.FromHexString("dabbc2000000000000000001000f0000"));
        await Eventually.TrueAsync(() => host.Protocol.ConsumerSessions.Any(one => one.Statistics.BytesReceived == 16), "the header has come");
        var session = host.Protocol.ConsumerSessions.Single();

        for (int i = 1; session.IsOpen && i < 100; i++)
        {
            await peer.SendAsync([0]);
            await Eventually.TrueAsync(() => !session.IsOpen || session.Statistics.BytesReceived == 16 + i, "the byte has come");
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.That(session.CloseReason?.Error, Is.InstanceOf<Getty.GettyException>().With.Property("Kind").EqualTo(Getty.GettyErrorKind.MessageTimeout));
    }

    private static async Task<bool> DrainAsync(RawPeer peer)
    {
        while ((await peer.ReceiveAsync()).Length > 0)
        {
        }
        return true;
    }

    // The clock is moved on until what is waited for happens; how often is up to the threads of the session.
    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task task)
    {
        using var limit = new CancellationTokenSource(Deadline.Default);
        while (!task.IsCompleted && !limit.IsCancellationRequested)
        {
            time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Delay(5);
        }
    }
}
