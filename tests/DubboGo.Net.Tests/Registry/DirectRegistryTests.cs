using DubboGo.Net.Tests.Conformance;

namespace DubboGo.Net.Tests.Registry;

public sealed class DirectRegistryTests
{
    private static readonly DubboUrl s_consumer = DubboUrl.Parse("consumer://c/a.B?interface=a.B&version=1.0.0&group=g");

    [TestCase("dubbo://h:1", "dubbo://h:1/a.B?group=g&interface=a.B&version=1.0.0")]
    [TestCase("dubbo://h:1/other?version=2", "dubbo://h:1/other?group=g&interface=a.B&version=2")]
    [TestCase("dubbo://h:1;dubbo://h:2", "dubbo://h:1/a.B?group=g&interface=a.B&version=1.0.0", "dubbo://h:2/a.B?group=g&interface=a.B&version=1.0.0")]
    [TestCase(" dubbo://h:1 ; ", "dubbo://h:1/a.B?group=g&interface=a.B&version=1.0.0")]
    public async Task Direct_URLs_stand_for_the_interface_asked_for(string urls, params string[] told)
    {
        var listener = new SnapshotListener();

        await using var registry = new DirectRegistry(urls);
        await registry.SubscribeAsync(s_consumer, listener, default);

        Assert.That((await listener.NextAsync()).Providers.Select(url => url.ToString()), Is.EqualTo(told));
    }

    [TestCase("")]
    [TestCase(";")]
    [TestCase("127.0.0.1:20880")]
    [TestCase("dubbo://")]
    [TestCase("dubbo://h:1;nonsense")]
    [TestCase("dubbo://h:port")]
    public void What_names_no_provider_is_refused(string urls) =>
        Assert.That(() => new DirectRegistry(urls), Throws.TypeOf<FormatException>().With.Message.Contains("URL"));
}
