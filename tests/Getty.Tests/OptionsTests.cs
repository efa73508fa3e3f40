using System.Net;

namespace Getty.Tests;

/// <summary>What options refuse, where it is set and not where it would fail later.</summary>
public sealed class OptionsTests
{
    private static readonly Action<TimeSpan>[] s_durations =
    [
        value => new SessionOptions().HeartbeatAfter = value,
        value => new SessionOptions().IdleTimeout = value,
        value => new SessionOptions().MessageTimeout = value,
        value => new SessionOptions().CronPeriod = value,
        value => new SessionOptions().SendTimeout = value,
        value => new SessionOptions().CloseTimeout = value,
        value => new GettyServerOptions().StopTimeout = value,
        value => Client().ConnectTimeout = value,
        value => Client().ReconnectDelay = value,
        value => Client().MaxReconnectDelay = value,
    ];

    [Test]
    public void Durations_that_no_timer_can_keep_are_refused([ValueSource(nameof(s_durations))] Action<TimeSpan> set)
    {
        Assert.That(() => set(TimeSpan.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => set(TimeSpan.FromDays(50)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => set(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => set(TimeSpan.FromSeconds(-5)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => set(TimeSpan.FromDays(49)), Throws.Nothing);
    }

    [Test]
    public async Task The_longest_durations_work()
    {
        await using TestServer server = await TestServer.StartEchoAsync(o =>
        {
            o.StopTimeout = TimeSpan.FromDays(49);
            o.Session.HeartbeatAfter = o.Session.IdleTimeout = o.Session.CronPeriod = TimeSpan.FromDays(49);
            o.Session.SendTimeout = o.Session.CloseTimeout = TimeSpan.FromDays(49);
        });
        await using TestClient client = await TestClient.StartAsync(server.EndPoint, o => o.ConnectTimeout = TimeSpan.FromDays(49));
        Session<byte[]> session = await client.SessionAsync();

        await session.SendAsync([1]).WithDeadline();

        Assert.That(await client.Listener.NextMessageAsync(), Is.EqualTo(new byte[] { 1 }));
        await session.CloseAsync().WithDeadline();
    }

    private static GettyClientOptions Client() => new() { EndPoint = new IPEndPoint(IPAddress.Loopback, 1) };
}
