namespace DubboGo.Net.Tests.Conformance;

/// <summary>What every registry must do.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class RegistryConformanceTests
{
    private const string Service = "org.example.A";
    private readonly List<IRegistry> _connections = [];
    private readonly SnapshotListener _listener = new();

    /// <summary>One more connection to the same registry, as of another process.</summary>
    protected abstract IRegistry Connect();

    /// <summary>What is left once all connections are closed.</summary>
    protected virtual void RemoveTraces()
    {
    }

    [TearDown]
    public async Task CloseAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync().AsTask().WithDeadline();
        _connections.Clear();
        RemoveTraces();
    }

    [Test]
    public async Task Subscribing_to_a_service_without_providers_tells_an_empty_list_first()
    {
        await SubscribeAsync(Open());

        Assert.That((await _listener.NextAsync()).Providers, Is.Empty);
    }

    [Test]
    public async Task A_provider_registered_before_is_in_the_first_list()
    {
        await RegisterAsync(Open(), "h:1");

        await SubscribeAsync(Open());

        Assert.That((await _listener.NextAsync()).Providers.Select(url => url.ToString()), Is.EqualTo(new[] { Url("h:1").ToString() }));
    }

    [Test]
    public async Task Providers_that_come_and_go_are_told()
    {
        var (provider, other) = (Open(), Open());
        await SubscribeAsync(Open());

        await RegisterAsync(provider, "h:1");
        await _listener.WaitForAsync("h:1");
        await RegisterAsync(other, "h:2");
        await _listener.WaitForAsync("h:1", "h:2");
        await provider.UnregisterAsync(Url("h:1"), default).WithDeadline();
        await _listener.WaitForAsync("h:2");
    }

    [Test]
    public async Task A_provider_whose_connection_closes_is_gone()
    {
        var provider = Open();
        await RegisterAsync(provider, "h:1");
        await SubscribeAsync(Open());
        await _listener.WaitForAsync("h:1");

        await provider.DisposeAsync().AsTask().WithDeadline();

        await _listener.WaitForAsync();
    }

    [Test]
    public async Task Registering_twice_registers_once()
    {
        var provider = Open();

        await RegisterAsync(provider, "h:1");
        await RegisterAsync(provider, "h:1");
        await provider.UnregisterAsync(Url("h:1"), default).WithDeadline();
        await SubscribeAsync(Open());

        Assert.That((await _listener.NextAsync()).Providers, Is.Empty);
    }

    [Test]
    public async Task Taking_back_what_was_never_registered_is_no_error() =>
        await Open().UnregisterAsync(Url("h:1"), default).WithDeadline();

    [Test]
    public async Task Consumers_and_other_services_are_no_providers()
    {
        var registry = Open();
        await registry.RegisterAsync(DubboUrl.Parse($"consumer://h/{Service}?category=consumers&interface={Service}"), default).WithDeadline();
        await registry.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.B?interface=org.example.B"), default).WithDeadline();

        await SubscribeAsync(Open());

        Assert.That((await _listener.NextAsync()).Providers, Is.Empty);
    }

    [Test]
    public async Task Overrides_and_routes_are_told_apart_from_providers()
    {
        var registry = Open();
        await registry.RegisterAsync(DubboUrl.Parse($"override://0.0.0.0/{Service}?category=configurators&weight=1"), default).WithDeadline();
        await registry.RegisterAsync(DubboUrl.Parse($"condition://0.0.0.0/{Service}?category=routers&rule=x"), default).WithDeadline();

        await SubscribeAsync(Open());

        var told = await _listener.NextAsync();
        Assert.That((told.Providers.Length, told.Configurators.Length, told.Routers.Length), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public async Task After_the_subscription_has_ended_nothing_is_told()
    {
        var registry = Open();
        var subscription = await registry.SubscribeAsync(DubboUrl.Parse($"consumer://h/{Service}"), _listener, default).WithDeadline();
        var witness = new SnapshotListener();
        await registry.SubscribeAsync(DubboUrl.Parse($"consumer://h/{Service}"), witness, default).WithDeadline();

        await subscription.DisposeAsync();
        int told = _listener.Told;
        await RegisterAsync(Open(), "h:1");
        await witness.WaitForAsync("h:1");

        Assert.That(_listener.Told, Is.EqualTo(told));
    }

    [Test]
    public async Task Many_providers_registered_at_once_are_all_told()
    {
        await SubscribeAsync(Open());
        string[] addresses = [.. Enumerable.Range(10, 40).Select(i => $"h:{i}")];

        await Task.WhenAll(addresses.Chunk(10).Select(async chunk =>
        {
            var registry = Open();
            foreach (string address in chunk) await RegisterAsync(registry, address);
        })).WithDeadline();

        await _listener.WaitForAsync(addresses);
    }

    [Test]
    public async Task Hostile_text_in_a_URL_comes_back_as_it_was()
    {
        var url = DubboUrl.Parse($"dubbo://h:1/{Service}?interface={Service}&note=../../x/%2e%2e/ä😀 *?:|<>\"'");

        await Open().RegisterAsync(url, default).WithDeadline();
        await SubscribeAsync(Open());

        Assert.That((await _listener.NextAsync()).Providers.Single(), Is.EqualTo(url));
    }

    [Test]
    public async Task Closing_twice_does_nothing()
    {
        var registry = Open();

        await registry.DisposeAsync().AsTask().WithDeadline();
        await registry.DisposeAsync().AsTask().WithDeadline();
    }

    private static DubboUrl Url(string address) => DubboUrl.Parse($"dubbo://{address}/{Service}?interface={Service}&version=1.0.0");

    private static Task RegisterAsync(IRegistry registry, string address) => registry.RegisterAsync(Url(address), default).WithDeadline();

    private Task<IAsyncDisposable> SubscribeAsync(IRegistry registry) =>
        registry.SubscribeAsync(DubboUrl.Parse($"consumer://h/{Service}?interface={Service}"), _listener, default).WithDeadline();

    private IRegistry Open()
    {
        lock (_connections)
        {
            _connections.Add(Connect());
            return _connections[^1];
        }
    }
}
