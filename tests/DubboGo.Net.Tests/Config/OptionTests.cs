namespace DubboGo.Net.Tests.Config;

public sealed class OptionTests
{
    private static readonly (string Name, Action Set)[] s_wrong =
    [
        ("Timeout", () => _ = new DubboClientOptions { Timeout = TimeSpan.Zero }),
        ("Timeout", () => _ = new ReferenceOptions { Timeout = TimeSpan.FromMilliseconds(-1) }),
        ("Timeout", () => _ = new ServiceOptions { Timeout = TimeSpan.FromDays(30) }),
        ("Timeout", () => _ = new MethodOptions { Timeout = Timeout.InfiniteTimeSpan }),
        ("Retries", () => _ = new DubboClientOptions { Retries = -1 }),
        ("Connections", () => _ = new DubboClientOptions { Connections = 0 }),
        ("ConnectTimeout", () => _ = new DubboClientOptions { ConnectTimeout = TimeSpan.Zero }),
        ("Heartbeat", () => _ = new DubboClientOptions { Heartbeat = TimeSpan.Zero }),
        ("Payload", () => _ = new DubboServerOptions { Payload = 0 }),
        ("Port", () => _ = new DubboServerOptions { Port = 65536 }),
        ("RegisterPort", () => _ = new DubboServerOptions { RegisterPort = 0 }),
        ("Threads", () => _ = new DubboServerOptions { Threads = 0 }),
        ("StopDelay", () => _ = new DubboServerOptions { StopDelay = TimeSpan.FromSeconds(-1) }),
        ("Weight", () => _ = new ServiceOptions { Weight = -1 }),
        ("Application", () => _ = new DubboServerOptions { Application = " " }),
        ("Application", () => _ = new DubboServerOptions { Application = "a&weight=0" }),
        ("Group", () => _ = new ReferenceOptions { Group = "g&token=x" }),
        ("Version", () => _ = new ServiceOptions { Version = "1\n2" }),
    ];

    [Test]
    public void A_value_out_of_bounds_is_refused_by_the_setter_with_the_options_name()
    {
        foreach (var (name, set) in s_wrong)
        {
            Assert.That(() => set(), Throws.InstanceOf<ArgumentException>().With.Message.Contains(name), name);
        }
    }

    [Test]
    public void The_defaults_are_those_of_Dubbo()
    {
        var (client, server) = (new DubboClientOptions(), new DubboServerOptions());

        Assert.That((client.Check, client.Connections, client.ConnectTimeout), Is.EqualTo((true, 1, TimeSpan.FromSeconds(3))));
        Assert.That((client.Timeout, client.Retries, client.Heartbeat), Is.EqualTo(((TimeSpan?)null, (int?)null, TimeSpan.FromMinutes(1))));
        Assert.That((server.Port, server.Threads, server.Payload), Is.EqualTo((20880, 200, 8_388_608)));
        Assert.That((server.IdleTimeout, server.StopTimeout), Is.EqualTo((TimeSpan.FromSeconds(240), TimeSpan.FromSeconds(10))));
    }
}
