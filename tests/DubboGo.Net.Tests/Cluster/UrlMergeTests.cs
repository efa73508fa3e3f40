namespace DubboGo.Net.Tests.Cluster;

public sealed class UrlMergeTests
{
    [TestCase("timeout")]
    [TestCase("retries")]
    [TestCase("loadbalance")]
    [TestCase("cluster")]
    [TestCase("hello.timeout")]
    public void The_consumer_decides_how_it_calls(string key)
    {
        var merged = Merge($"dubbo://h:1/a.B?{key}=1", $"consumer://c/a.B?{key}=2");

        Assert.That(merged[key], Is.EqualTo("2"));
    }

    [TestCase("timestamp")]
    [TestCase("methods")]
    [TestCase("dubbo")]
    [TestCase("release")]
    [TestCase("token")]
    [TestCase("version")]
    [TestCase("group")]
    public void The_provider_says_what_it_is(string key)
    {
        var merged = Merge($"dubbo://h:1/a.B?{key}=1", $"consumer://c/a.B?{key}=2");

        Assert.That(merged[key], Is.EqualTo("1"));
    }

    [TestCase("timestamp")]
    [TestCase("dubbo")]
    [TestCase("methods")]
    public void What_the_consumer_is_does_not_become_what_the_provider_is(string key) =>
        Assert.That(Merge("dubbo://h:1/a.B", $"consumer://c/a.B?{key}=2")[key], Is.Null);

    [TestCase("threads")]
    [TestCase("queues")]
    [TestCase("default.threads")]
    [TestCase("threadpool")]
    public void What_concerns_the_provider_alone_is_left_out(string key) =>
        Assert.That(Merge($"dubbo://h:1/a.B?{key}=1", "consumer://c/a.B")[key], Is.Null);

    [Test]
    public void Both_applications_are_told_apart()
    {
        var merged = Merge("dubbo://h:1/a.B?application=shop", "consumer://c/a.B?application=web");

        Assert.That((merged["application"], merged["remote.application"]), Is.EqualTo(("web", "shop")));
    }

    [TestCase("version=*&group=a,b", null, null)]
    [TestCase("version=1.0.0&group=g", "1.0.0", "g")]
    public void A_provider_without_version_or_group_gets_the_consumers_only_where_they_are_one(string wanted, string? version, string? group)
    {
        var merged = Merge("dubbo://h:1/a.B", "consumer://c/a.B?" + wanted);

        Assert.That((merged["version"], merged["group"]), Is.EqualTo((version, group)));
    }

    [Test]
    public void A_provider_without_path_gets_the_interface_for_one()
    {
        var merged = Merge("dubbo://h:1?interface=a.B", "consumer://c/a.B?interface=a.B");

        Assert.That(merged.Path, Is.EqualTo("a.B"));
    }

    [Test]
    public void Address_and_credentials_are_the_providers()
    {
        var merged = Merge("dubbo://u:p@[::1]:1/a.B", "consumer://x:y@c/a.B");

        Assert.That(merged.ToString(), Does.StartWith("dubbo://u:p@[::1]:1/a.B?"));
    }

    private static DubboUrl Merge(string provider, string reference) => UrlMerge.Merge(DubboUrl.Parse(provider), DubboUrl.Parse(reference));
}
