namespace DubboGo.Net.Tests.Registry;

public sealed class ServiceMatchTests
{
    [TestCase("", "", true)]
    [TestCase("", "1.0.0", false)]
    [TestCase("1.0.0", "", false)]
    [TestCase("1.0.0", "1.0.0", true)]
    [TestCase("1.0.0", "2.0.0", false)]
    [TestCase("0.0.0", "", true)]
    [TestCase("", "0.0.0", true)]
    [TestCase("*", "", true)]
    [TestCase("*", "9", true)]
    [TestCase("1.0.0,2.0.0", "2.0.0", true)]
    [TestCase("1.0.0, 2.0.0", "2.0.0", true)]
    [TestCase("1.0.0,2.0.0", "3.0.0", false)]
    [TestCase("1.0.0,2.0.0", "", false)]
    public void Versions_match(string wanted, string offered, bool matches) =>
        Assert.That(ServiceMatch.IsVersion(wanted, offered), Is.EqualTo(matches));

    [TestCase("", "", true)]
    [TestCase("", "g", false)]
    [TestCase("g", "", false)]
    [TestCase("g", "g", true)]
    [TestCase("g", "G", false)]
    [TestCase("*", "", true)]
    [TestCase("*", "g", true)]
    [TestCase("a,b", "b", true)]
    [TestCase("a,b", "c", false)]
    [TestCase("a,b", "a,b", true)]
    public void Groups_match(string wanted, string offered, bool matches) =>
        Assert.That(ServiceMatch.IsGroup(wanted, offered), Is.EqualTo(matches));

    [TestCase("dubbo://h:1/a.B", null)]
    [TestCase("dubbo://h:1?interface=a.B", null)]
    [TestCase("dubbo://h:1/other?interface=a.B", null)]
    [TestCase("dubbo://h:1/a.B?default.version=", null)]
    [TestCase("dubbo://h:1/a.C", "interface is 'a.C'")]
    [TestCase("dubbo://h:1/a.B?version=2", "version is '2'")]
    [TestCase("dubbo://h:1/a.B?default.version=2", "version is '2'")]
    [TestCase("dubbo://h:1/a.B?group=g", "group is 'g'")]
    [TestCase("dubbo://h:1/a.B?enabled=false", "not enabled")]
    [TestCase("dubbo://h:1/a.B?disabled=true", "disabled")]
    [TestCase("dubbo://h:1/a.B?category=consumers", "category is 'consumers'")]
    public void What_is_wrong_with_a_provider_is_told(string provider, string? reason)
    {
        string? told = ServiceMatch.Explain(DubboUrl.Parse("consumer://h/a.B?interface=a.B"), DubboUrl.Parse(provider));

        Assert.That(told, reason is null ? Is.Null : Does.Contain(reason));
    }

    [TestCase("dubbo", true)]
    [TestCase("tri,dubbo", true)]
    [TestCase("tri", false)]
    public void A_reference_may_ask_for_protocols(string wanted, bool matches)
    {
        string? told = ServiceMatch.Explain(DubboUrl.Parse($"consumer://h/a.B?protocol={wanted}"), DubboUrl.Parse("dubbo://h:1/a.B"));

        Assert.That(told is null, Is.EqualTo(matches));
    }
}
