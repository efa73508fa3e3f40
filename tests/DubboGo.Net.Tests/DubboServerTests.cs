namespace DubboGo.Net.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DubboServerTests : IAsyncDisposable
{
    private readonly FakeNetwork _network = new();
    private readonly FakeRegistry _registry;
    private readonly DubboServerOptions _options = new()
    {
        Application = "shop",
        Host = "127.0.0.1",
        Port = 0,
        StopDelay = TimeSpan.Zero,
        Registries = { "fake://here" },
    };
    private readonly Lazy<DubboServer> _server;

    public DubboServerTests()
    {
        _ = Greeter.Contract;
        _registry = new FakeRegistry { Network = _network };
        _network.Use(_options);
        _options.RegistryFactories.Add(_registry);
        _server = new(() => new DubboServer(_options));
    }

    [TearDown]
    public ValueTask DisposeAsync() => _server.Value.DisposeAsync();

    [Test]
    public async Task Starting_listens_and_then_registers_and_stopping_goes_the_other_way()
    {
        await StartAsync();
        await _server.Value.StopAsync().WithDeadline();

        string address = "127.0.0.1:40001";
        Assert.That(_network.Happened, Is.EqualTo(
            new[] { $"export {address}", $"register {address}", $"unregister {address}", "announce", "close" }));
    }

    [Test]
    public async Task All_services_share_the_port_that_was_taken_for_0()
    {
        _server.Value.Export<IGreeter>(new Greeter()).Export<IGreeter>(new Greeter("Ciao"), new() { Version = "2.0.0" });
        await _server.Value.StartAsync().WithDeadline();

        Assert.That(_server.Value.Port, Is.EqualTo(40001));
        Assert.That(_server.Value.Urls.Select(url => (url.Address, url["version"])), Is.EqualTo(new[] { ("127.0.0.1:40001", null), ("127.0.0.1:40001", "2.0.0") }));
    }

    [Test]
    public async Task What_is_registered_is_the_address_that_others_reach()
    {
        _options.Host = "0.0.0.0";
        _options.RegisterHost = "public.example";
        _options.RegisterPort = 30880;

        await StartAsync();

        Assert.That(_registry.Registered.Single().ToString(), Does.StartWith("dubbo://public.example:30880/org.example.Greeter?anyhost=true&application=shop&"));
        Assert.That(_server.Value.Port, Is.EqualTo(40001));
    }

    [Test]
    public async Task A_service_may_stay_out_of_registries()
    {
        await StartAsync(new() { Register = false });

        Assert.That(_registry.Registered, Is.Empty);
        Assert.That(_server.Value.Urls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Filters_stand_around_the_service()
    {
        _options.Extensions.AddFilter("polite", _ => new PoliteFilter(), FilterScope.Provider);
        await StartAsync();
        var call = new Hello("Ada");

        await _network.Handlers["127.0.0.1:40001"](call, default);

        Assert.That(call.Value, Is.EqualTo("Hello, Ada, please"));
    }

    [Test]
    public async Task A_default_filter_can_be_left_out_by_name()
    {
        _options.Extensions.AddFilter("polite", _ => new PoliteFilter(), FilterScope.Provider);
        await StartAsync(new() { Filters = "-polite" });
        var call = new Hello("Ada");

        await _network.Handlers["127.0.0.1:40001"](call, default);

        Assert.That(call.Value, Is.EqualTo("Hello, Ada"));
    }

    [Test]
    public void A_registry_that_fails_undoes_the_start()
    {
        _registry.Failure = new IOException("down");

        Assert.That(async () => await StartAsync(), Throws.TypeOf<RpcException>().With.Message.Contains("fake://here has not confirmed dubbo://127.0.0.1:40001"));
        Assert.That(_network.Happened, Is.EqualTo(new[] { "export 127.0.0.1:40001", "unregister 127.0.0.1:40001", "close" }));
    }

    [Test]
    public void A_registry_that_never_answers_fails_the_start_in_time()
    {
        _registry.Hangs = true;
        _options.RegisterTimeout = TimeSpan.FromMilliseconds(20);

        Assert.That(async () => await StartAsync(), Throws.TypeOf<RpcException>().With.Message.Contains("within 20 ms"));
    }

    [Test]
    public async Task Without_check_a_server_runs_before_its_registry()
    {
        _registry.Hangs = true;
        _options.Check = false;
        _options.RegisterTimeout = TimeSpan.FromMilliseconds(20);

        await StartAsync();

        Assert.That(_network.Handlers, Contains.Key("127.0.0.1:40001"));
    }

    [Test]
    public async Task A_server_is_started_once_and_takes_no_service_later()
    {
        await StartAsync();

        Assert.That(() => _server.Value.Export<IGreeter>(new Greeter()), Throws.InvalidOperationException);
        Assert.That(async () => await _server.Value.StartAsync().WithDeadline(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Stopping_twice_stops_once()
    {
        await StartAsync();

        await Task.WhenAll(_server.Value.StopAsync(), _server.Value.StopAsync(), _server.Value.DisposeAsync().AsTask()).WithDeadline();

        Assert.That(_network.Happened.Count(what => what is "announce" or "close"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_was_never_started_is_disposed_silently()
    {
        await _server.Value.DisposeAsync().AsTask().WithDeadline();

        Assert.That(_network.Happened, Is.Empty);
        Assert.That(async () => await _server.Value.StartAsync().WithDeadline(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_server_stopped_while_it_starts_leaves_nothing_registered()
    {
        _server.Value.Export<IGreeter>(new Greeter());
        var starting = _server.Value.StartAsync();

        await _server.Value.StopAsync().WithDeadline();
        await starting.WithDeadline();

        Assert.That(_registry.Registered, Is.Empty);
        Assert.That(_network.Happened[^1], Is.EqualTo("close"));
    }

    [Test]
    public void A_port_is_not_known_before_the_start() => Assert.That(() => _server.Value.Port, Throws.InvalidOperationException);

    [Test]
    public void An_unknown_protocol_fails_the_start_and_lists_the_known_ones()
    {
        _options.Protocol = "tri";

        Assert.That(async () => await StartAsync(), Throws.InvalidOperationException.With.Message.Contains("no protocol named 'tri'; known are dubbo"));
    }

    private async Task StartAsync(ServiceOptions? options = null)
    {
        _server.Value.Export<IGreeter>(new Greeter(), options);
        await _server.Value.StartAsync().WithDeadline();
    }

    private sealed class PoliteFilter : IFilter
    {
        public async ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
        {
            var result = await next.InvokeAsync(invocation, cancellationToken);
            invocation.Result += ", please";
            return result;
        }
    }
}
