namespace DubboGo.Net.Tests.Config;

/// <summary>What decides how a method is called: consumer's method, attribute, provider's method, consumer's service, provider's service.</summary>
public sealed class ReferenceUrlTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    [Test]
    public void A_reference_with_defaults_says_nothing_that_would_overrule_the_provider() => Assert.That(
        Create(new()).ToString(),
        Is.EqualTo(
            "consumer://10.0.0.9/org.example.Greeter?application=web&dubbo=2.0.2&interface=org.example.Greeter&methods=hello"
            + $"&pid={Environment.ProcessId}&release={DubboVersion.Release}&side=consumer&sticky=false&timestamp=1700000000000"));

    [TestCase(1, 2, 3, 4, 5, 1)]
    [TestCase(0, 2, 3, 4, 5, 2)]
    [TestCase(0, 0, 3, 4, 5, 3)]
    [TestCase(0, 0, 0, 4, 5, 4)]
    [TestCase(0, 0, 0, 0, 5, 5)]
    [TestCase(0, 0, 0, 0, 0, 1000)]
    public void The_timeout_is_that_of_the_nearest_who_says_one(int method, int attribute, int providerMethod, int service, int provider, int timeout)
    {
        var reference = new ReferenceOptions { Timeout = Milliseconds(service) };
        if (method > 0) reference.Methods["hello"] = new() { Timeout = Milliseconds(method) };
        var url = Create(reference, new MethodSettings { Timeout = Milliseconds(attribute) });
        string published = "dubbo://h:1/org.example.Greeter?x=y" + (providerMethod > 0 ? $"&hello.timeout={providerMethod}" : "") + (provider > 0 ? $"&timeout={provider}" : "");

        var candidate = new Candidate(new FakeInvoker(new(), UrlMerge.Merge(DubboUrl.Parse(published), url)), [], TimeProvider.System);

        Assert.That(candidate.GetTimeout(new Hello("x")).TotalMilliseconds, Is.EqualTo(timeout));
    }

    [TestCase(null, null, "5", 6)]
    [TestCase(null, 1, "5", 2)]
    [TestCase(0, 1, "5", 1)]
    [TestCase(null, null, "x", 3)]
    [TestCase(null, null, "-1", 1)]
    public void The_number_of_tries_follows_the_same_order(int? method, int? service, string provider, int tries)
    {
        var reference = new ReferenceOptions { Retries = service };
        if (method is not null) reference.Methods["hello"] = new() { Retries = method };
        var merged = UrlMerge.Merge(DubboUrl.Parse($"dubbo://h:1/p?retries={provider}"), Create(reference));

        var list = new ProviderList([], merged, _ => null, new RandomLoadBalance());

        Assert.That(list.GetTries(new Hello("x")), Is.EqualTo(tries));
    }

    [Test]
    public void What_differs_from_the_defaults_is_told_to_the_protocol()
    {
        var client = new DubboClientOptions
        {
            Connections = 4,
            ConnectTimeout = TimeSpan.FromSeconds(1),
            Heartbeat = TimeSpan.FromSeconds(10),
            Payload = 1 << 20,
            RegisterHost = "h",
        };

        var url = ReferenceUrl.Create(Greeter.Contract, new() { Connections = 2 }, client, s_now);

        Assert.That((url["connections"], url["connect.timeout"], url["heartbeat"], url["payload"]), Is.EqualTo(("2", "1000", "10000", "1048576")));
    }

    private static TimeSpan? Milliseconds(int value) => value == 0 ? null : TimeSpan.FromMilliseconds(value);

    private static DubboUrl Create(ReferenceOptions reference, MethodSettings? settings = null)
    {
        var method = new MethodDescriptor("hello", "", 0, () => new Hello("")) { Settings = settings ?? new() };
        var contract = new ServiceContract(typeof(IGreeter), Greeter.Interface, [method], null, _ => throw new NotSupportedException());
        return ReferenceUrl.Create(contract, reference, new() { Application = "web", RegisterHost = "10.0.0.9" }, s_now);
    }
}
