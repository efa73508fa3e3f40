using System.Net;
using DubboGo.Net.ZooKeeper.Registry;

namespace DubboGo.Net.Tests.ZooKeeper;

public sealed class ZooKeeperUrlTests
{
    [TestCase("zookeeper://h:1", "/dubbo")]
    [TestCase("zookeeper://h:1?group=mesh", "/mesh")]
    [TestCase("zookeeper://h:1?group=/mesh/a", "/mesh/a")]
    [TestCase("zookeeper://h:1/tenant?group=mesh", "/tenant/mesh")]
    [TestCase("zookeeper://h:1/org.apache.dubbo.registry.RegistryService?group=mesh", "/mesh")]
    public void The_root_is_the_group_below_the_path(string url, string root) => Assert.That(ZooKeeperUrl.RootOf(DubboUrl.Parse(url)), Is.EqualTo(root));

    [Test]
    public void Address_and_backup_make_the_ensemble()
    {
        var options = ZooKeeperUrl.ToOptions(DubboUrl.Parse("zookeeper://10.0.0.1:2182?backup=zk2,[::1]:2183, zk3:2184"));

        EndPoint[] expected = [new IPEndPoint(IPAddress.Parse("10.0.0.1"), 2182), new DnsEndPoint("zk2", 2181), new IPEndPoint(IPAddress.IPv6Loopback, 2183), new DnsEndPoint("zk3", 2184)];
        Assert.That(options.Servers, Is.EqualTo(expected));
    }

    [Test]
    public void Times_and_credentials_are_taken_over()
    {
        var options = ZooKeeperUrl.ToOptions(DubboUrl.Parse("zookeeper://user:secret@h?session=5000&timeout=700"));

        Assert.That((options.SessionTimeout, options.ConnectTimeout), Is.EqualTo((TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(700))));
        Assert.That(options.Digest, Is.EqualTo("user:secret"));
    }

    [TestCase("zookeeper://h?backup=x:99999")]
    [TestCase("zookeeper://h?backup=:2181")]
    public void A_wrong_address_is_named(string url) =>
        Assert.That(() => ZooKeeperUrl.ToOptions(DubboUrl.Parse(url)), Throws.InstanceOf<FormatException>().With.Message.Contains("address"));
}
