using System.Net;
using DubboGo.Net.ZooKeeper.Client;

namespace DubboGo.Net.Tests.ZooKeeper;

public sealed class ServerListTests
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    [Test]
    public void A_round_visits_every_server_without_a_pause_between_them()
    {
        var servers = New(5);
        var visited = new HashSet<EndPoint> { servers.Current };
        for (int i = 0; i < 4; i++)
        {
            Assert.That(servers.Advance(), Is.EqualTo(TimeSpan.Zero));
            visited.Add(servers.Current);
        }

        Assert.That(visited, Has.Count.EqualTo(5));
        Assert.That(servers.Advance(), Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public void Pauses_double_up_to_the_longest_less_up_to_a_half()
    {
        var servers = New(1);
        double[] expected = [100, 200, 400, 800, 1000, 1000];
        foreach (double most in expected)
        {
            Assert.That(servers.Advance().TotalMilliseconds, Is.InRange(most / 2, most));
        }
    }

    [Test]
    public void Ten_thousand_rounds_in_vain_do_not_overflow()
    {
        var servers = New(1);
        for (int i = 0; i < 10_000; i++) servers.Advance();

        Assert.That(servers.Advance(), Is.LessThanOrEqualTo(s_longest));
    }

    [Test]
    public void A_success_makes_the_pauses_begin_anew()
    {
        var servers = New(1);
        for (int i = 0; i < 10; i++) servers.Advance();

        servers.Succeeded();

        Assert.That(servers.Advance(), Is.LessThanOrEqualTo(s_first));
    }

    [Test]
    public void The_order_is_drawn_by_lot()
    {
        var firsts = Enumerable.Range(0, 100).Select(_ => New(3).Current).Distinct();

        Assert.That(firsts.Count(), Is.EqualTo(3));
    }

    private static ServerList New(int count) =>
        new([.. Enumerable.Range(1, count).Select(i => new IPEndPoint(IPAddress.Loopback, i))], s_first, s_longest);
}
