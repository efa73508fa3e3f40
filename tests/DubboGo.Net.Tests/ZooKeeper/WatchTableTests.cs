using DubboGo.Net.ZooKeeper;
using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Protocol;
using Getty;

namespace DubboGo.Net.Tests.ZooKeeper;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WatchTableTests
{
    private readonly WatchTable _watches = new();

    [TestCase(ZooKeeperEventKind.Created, new[] { "data", "exists" })]
    [TestCase(ZooKeeperEventKind.DataChanged, new[] { "data", "exists" })]
    [TestCase(ZooKeeperEventKind.Deleted, new[] { "data", "exists", "children" })]
    [TestCase(ZooKeeperEventKind.ChildrenChanged, new[] { "children" })]
    [TestCase((ZooKeeperEventKind)99, new string[0])]
    public void An_event_takes_those_whom_it_concerns_and_leaves_the_others(ZooKeeperEventKind kind, string[] concerned)
    {
        var told = new List<string>();
        _watches.Add(WatchKind.Data, "/a", _ => told.Add("data"));
        _watches.Add(WatchKind.Exists, "/a", _ => told.Add("exists"));
        _watches.Add(WatchKind.Children, "/a", _ => told.Add("children"));

        foreach (var watch in _watches.Take(kind, "/a")) watch(default);

        Assert.That(told, Is.EquivalentTo(concerned));
        Assert.That(_watches.Count, Is.EqualTo(3 - concerned.Length));
        Assert.That(_watches.Take(kind, "/a"), Is.Empty);
    }

    [Test]
    public void An_event_of_an_unknown_node_concerns_nobody()
    {
        _watches.Add(WatchKind.Data, "/a", _ => { });

        Assert.That(_watches.Take(ZooKeeperEventKind.Deleted, "/b"), Is.Empty);
    }

    [Test]
    public void One_delegate_on_one_node_is_one_watch()
    {
        void Watch(ZooKeeperEvent fired)
        {
        }
        for (int i = 0; i < 100; i++) _watches.Add(WatchKind.Children, "/a", Watch);

        Assert.That(_watches.Count, Is.EqualTo(1));
    }

    [Test]
    public void Without_watches_nothing_is_set_anew() => Assert.That(_watches.ToPackets(1), Is.Empty);

    [Test]
    public void All_watches_are_set_anew_in_frames_that_a_server_takes()
    {
        for (int i = 0; i < 3000; i++) _watches.Add((WatchKind)(i % 3), $"/{i}/{new string('x', 200)}", _ => { });

        var frames = _watches.ToPackets(7).Select(Encode).ToList();

        Assert.That(frames, Has.Count.GreaterThan(1));
        Assert.That(frames.Max(frame => frame.Length), Is.LessThan(256 * 1024));
        string all = string.Concat(frames.Select(System.Text.Encoding.Latin1.GetString));
        Assert.That(Enumerable.Range(0, 3000).All(i => all.Contains($"/{i}/", StringComparison.Ordinal)), Is.True);
    }

    [Test]
    public void Packing_leaves_the_watches_where_they_are()
    {
        _watches.Add(WatchKind.Data, "/a", _ => { });

        _ = _watches.ToPackets(1).ToList();

        Assert.That(_watches.Count, Is.EqualTo(1));
    }

    private static byte[] Encode(SetWatchesPacket packet)
    {
        var output = new FrameWriter();
        new ZooKeeperCodec(1024).Encode(packet, output);
        return output.WrittenSpan.ToArray();
    }
}
