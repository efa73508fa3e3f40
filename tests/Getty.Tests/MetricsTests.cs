using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Getty.Tests;

/// <summary>What is counted, once per byte and message (G15).</summary>
public sealed class MetricsTests
{
    [Test]
    public async Task Both_sides_count_the_same_bytes_and_messages()
    {
        await using TestServer server = await TestServer.StartEchoAsync();
        await using TestClient client = await TestClient.StartAsync(server.EndPoint);
        Session<byte[]> session = await client.SessionAsync();

        for (int i = 0; i < 100; i++) await session.SendAsync(new byte[i]).WithDeadline();
        for (int i = 0; i < 100; i++) await client.Listener.NextMessageAsync();
        await Eventually.TrueAsync(() => server.Server.Sessions.Single().Statistics.MessagesSent == 100, "the server has counted");
        SessionStatistics here = session.Statistics, there = server.Server.Sessions.Single().Statistics;

        Assert.That((here.BytesSent, here.MessagesSent, here.BytesReceived, here.MessagesReceived), Is.EqualTo((5350L, 100L, 5350L, 100L)));
        Assert.That((there.BytesSent, there.MessagesSent, there.BytesReceived, there.MessagesReceived), Is.EqualTo((5350L, 100L, 5350L, 100L)));
        Assert.That((here.QueuedBytes, here.QueuedMessages, here.MessagesDropped), Is.EqualTo((0L, 0L, 0L)));
    }

    [Test]
    public async Task The_meter_counts_sessions_bytes_and_messages()
    {
        var sums = new ConcurrentDictionary<string, long>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "Getty") listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        meters.Start();

        await using (TestServer server = await TestServer.StartEchoAsync())
        {
            using RawPeer peer = await server.ConnectAsync();
            await peer.SendAsync(FrameCodec.Frame(1, 2));
            await peer.ReceiveFrameAsync();
            peer.Dispose();
            await server.Listener.NextClosedAsync();
        }

        Assert.That(sums["getty.received.bytes"], Is.EqualTo(6));
        Assert.That(sums["getty.received.messages"], Is.EqualTo(1));
        Assert.That(sums["getty.sent.bytes"], Is.EqualTo(6));
        Assert.That(sums["getty.sessions"], Is.Zero);
        Assert.That(sums["getty.sessions.closed"], Is.EqualTo(1));
    }
}
