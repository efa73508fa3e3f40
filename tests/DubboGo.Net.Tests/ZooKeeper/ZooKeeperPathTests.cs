using DubboGo.Net.ZooKeeper;

namespace DubboGo.Net.Tests.ZooKeeper;

public sealed class ZooKeeperPathTests
{
    [TestCase("/")]
    [TestCase("/a")]
    [TestCase("/a/b%2F.c/..d")]
    public void A_path_is_taken(string path) => Assert.That(ZooKeeperPath.Validate(path), Is.EqualTo(path));

    [TestCase("")]
    [TestCase("a")]
    [TestCase("/a/")]
    [TestCase("//")]
    [TestCase("/a//b")]
    [TestCase("/a/./b")]
    [TestCase("/..")]
    [TestCase("/a\0b")]
    [TestCase("/a\nb")]
    public void What_is_no_path_is_refused(string path) => Assert.Throws<ArgumentException>(() => ZooKeeperPath.Validate(path));

    [TestCase("/", null)]
    [TestCase("/a", "/")]
    [TestCase("/a/b", "/a")]
    public void The_parent_is_found(string path, string? parent) => Assert.That(ZooKeeperPath.Parent(path), Is.EqualTo(parent));

    [TestCase("", "/a", "/a")]
    [TestCase("/root", "/a", "/root/a")]
    [TestCase("/root", "/", "/root")]
    public void The_chroot_is_put_before_and_taken_off(string chroot, string path, string atServer)
    {
        Assert.That(ZooKeeperPath.ToServer(chroot, path), Is.EqualTo(atServer));
        Assert.That(ZooKeeperPath.FromServer(chroot, atServer), Is.EqualTo(path));
    }

    [Test]
    public void A_name_that_only_begins_like_the_chroot_is_outside_of_it() =>
        Assert.That(ZooKeeperPath.FromServer("/root", "/rooted/a"), Is.EqualTo("/rooted/a"));
}
