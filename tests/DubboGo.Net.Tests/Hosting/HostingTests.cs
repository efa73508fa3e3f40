using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DubboGo.Net.Tests.Hosting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HostingTests
{
    private readonly FakeNetwork _network = new();
    private readonly FakeRegistry _registry;
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(null);

    public HostingTests()
    {
        _ = Greeter.Contract;
        _registry = new FakeRegistry { Network = _network };
        Set("Dubbo:Application", "shop");
        Set("Dubbo:Registries:0", "fake://here");
        Set("Dubbo:RegisterHost", "127.0.0.1");
        Set("Dubbo:Server:Host", "127.0.0.1");
        Set("Dubbo:Server:Port", "0");
        Set("Dubbo:Server:StopDelay", "00:00:00");
        _builder.Services.AddDubbo(dubbo => dubbo.AddRegistry(_registry).AddProtocol("dubbo", _ => new FakeProtocol(_network)));
    }

    [Test]
    public async Task Client_and_server_of_one_host_follow_its_life()
    {
        _network.Answer("h:1");
        _registry.Publish(TestClient.Provider("h:1"));
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>().AddService<IGreeter, PlainGreeter>(options => options.Version = "9"));
        using var host = _builder.Build();

        await host.StartAsync().WithDeadline();
        string answer = await host.Services.GetRequiredService<IGreeter>().HelloAsync("x").WithDeadline();
        await host.StopAsync().WithDeadline();

        Assert.That(answer, Is.EqualTo("h:1"));
        Assert.That(_registry.Created, Is.EqualTo(1), "client and server share the registry");
        string[] served = ["export 127.0.0.1:40001", "register 127.0.0.1:40001", "unregister 127.0.0.1:40001", "announce", "close"];
        Assert.That(_network.Happened.Where(served.Contains).Take(5), Is.EqualTo(served));
        Assert.That(_registry.Registered, Is.Empty);
    }

    [Test]
    public void A_reference_without_provider_keeps_the_host_from_starting()
    {
        _registry.Publish(TestClient.Provider("h:1", "&version=2"));
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>().ConfigureClient(options => options.Timeout = TimeSpan.FromMilliseconds(100)));
        using var host = _builder.Build();

        Assert.That(
            async () => await host.StartAsync().WithDeadline(),
            Throws.TypeOf<RpcException>().With.Message.Contains("its version is '2'").And.Message.Contains("Set Check to false"));
    }

    [Test]
    public async Task Without_check_the_host_starts_all_the_same()
    {
        _registry.Publish();
        Set("Dubbo:References:IGreeter:Check", "false");
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>());
        using var host = _builder.Build();

        await host.StartAsync().WithDeadline();
        await host.StopAsync().WithDeadline();
    }

    [Test]
    public async Task Options_come_from_configuration_and_then_from_code()
    {
        _registry.Publish(TestClient.Provider("h:1", "&version=1.0.0"));
        Set("Dubbo:Client:Timeout", "3s");
        Set("Dubbo:Client:Retries", "5");
        Set("Dubbo:References:IGreeter:Version", "1.0.0");
        Set("Dubbo:References:org.example.Greeter:Retries", "1");
        Set("Dubbo:References:IGreeter:Methods:hello:Timeout", "250");
        Set("Dubbo:References:IGreeter:Parameters:note", "n");
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>(options => options.RetryUnsafe = false));
        using var host = _builder.Build();

        await host.StartAsync().WithDeadline();
        var url = host.Services.GetRequiredService<DubboClient>().References().Single().Directory.Url;
        await host.StopAsync().WithDeadline();

        Assert.That((url["application"], url["timeout"], url["retries"], url["version"]), Is.EqualTo(("shop", "3000", "1", "1.0.0")));
        Assert.That((url["hello.timeout"], url["note"], url["retry.unsafe"]), Is.EqualTo(("250", "n", "false")));
    }

    [TestCase("Dubbo:Client:Timeuot", "1", "'Dubbo:Client:Timeuot' is not known; 'Dubbo:Client' may hold")]
    [TestCase("Dubbo:Client:Timeout", "soon", "'Dubbo:Client:Timeout' holds 'soon', which cannot be used: a time looks like")]
    [TestCase("Dubbo:Client:Timeout", "0", "Timeout must be more than 0")]
    [TestCase("Dubbo:Client:Retries", "many", "'Dubbo:Client:Retries' holds 'many'")]
    [TestCase("Dubbo:Client:Check", "perhaps", "'Dubbo:Client:Check' holds 'perhaps'")]
    [TestCase("Dubbo:Registry", "x", "'Dubbo:Registry' is not known")]
    [TestCase("Dubbo:References:IGreeter:Retries", "-1", "Retries must be from 0")]
    [TestCase("Dubbo:References:IGreeter:Methods:hello:Retires", "1", "'Dubbo:References:IGreeter:Methods:hello:Retires' is not known")]
    [TestCase("Dubbo:References:IGreeeter:Group", "g", "'Dubbo:References:IGreeeter' names nothing that this host has; it has IGreeter, org.example.Greeter")]
    [TestCase("Dubbo:Services:Nope:Group", "g", "'Dubbo:Services:Nope' names nothing that this host has; it has none")]
    [TestCase("Dubbo:References:IGreeter:Methods:Hello:Timeout", "1s", "'Dubbo:References:IGreeter:Methods:Hello' names nothing that this host has; it has hello")]
    [TestCase("Dubbo:Client:Timeout:Seconds", "3", "one value belongs there, not 'Dubbo:Client:Timeout:Seconds'")]
    [TestCase("Dubbo:Registries:1:Address", "x", "one value belongs there, not 'Dubbo:Registries:1:Address'")]
    [TestCase("Dubbo:Application", "", "'Dubbo:Application' holds '', which cannot be used")]
    [TestCase("Dubbo:Client:Retries", "", "'Dubbo:Client:Retries' holds ''")]
    public void A_wrong_setting_is_named_with_its_place(string key, string value, string message)
    {
        _registry.Publish(TestClient.Provider("h:1"));
        Set(key, value);
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>());
        using var host = _builder.Build();

        Assert.That(async () => await host.StartAsync().WithDeadline(), Throws.InvalidOperationException.With.Message.Contains(message));
    }

    [Test]
    public async Task Extensions_are_made_from_the_hosts_services()
    {
        _network.Answer("h:1");
        _registry.Publish(TestClient.Provider("h:1"));
        _builder.Services.AddSingleton(_network);
        _builder.Services.AddDubbo(dubbo => dubbo.AddReference<IGreeter>()
            .AddFilter("note", provider => new NotingFilter(provider.GetRequiredService<FakeNetwork>()), FilterScope.Call));
        using var host = _builder.Build();

        await host.StartAsync().WithDeadline();
        await host.Services.GetRequiredService<IGreeter>().HelloAsync("x").WithDeadline();
        await host.StopAsync().WithDeadline();

        Assert.That(_network.Happened, Contains.Item("filtered"));
    }

    [TestCase("00:00:03", 3000)]
    [TestCase("3s", 3000)]
    [TestCase("250ms", 250)]
    [TestCase("1.5m", 90_000)]
    [TestCase("1h", 3_600_000)]
    [TestCase("1000", 1000)]
    public void Times_are_read_as_NET_and_Go_write_them_and_as_milliseconds(string text, double milliseconds) =>
        Assert.That(TimeText.Parse(text).TotalMilliseconds, Is.EqualTo(milliseconds));

    [TestCase("")]
    [TestCase("s")]
    [TestCase("-3s")]
    [TestCase("3 weeks")]
    [TestCase("a:b")]
    public void What_is_no_time_is_refused(string text) => Assert.That(() => TimeText.Parse(text), Throws.TypeOf<FormatException>());

    private void Set(string key, string value) => _builder.Configuration[key] = value;

    private sealed class PlainGreeter : IGreeter
    {
        public ValueTask<string> HelloAsync(string name, CancellationToken cancellationToken = default) => new(name);
    }

    private sealed class NotingFilter(FakeNetwork network) : IFilter
    {
        public ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
        {
            network.Note("filtered");
            return next.InvokeAsync(invocation, cancellationToken);
        }
    }
}
