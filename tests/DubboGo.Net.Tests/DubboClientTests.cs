namespace DubboGo.Net.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DubboClientTests : IAsyncDisposable
{
    private readonly TestClient _test = new();

    [TearDown]
    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Test]
    public async Task A_direct_URL_needs_no_registry()
    {
        _ = Greeter.Contract;
        _test.Options.Registries.Clear();
        _test.Network.Answer("127.0.0.1:1");

        string answer = await _test.Client.Refer<IGreeter>("dubbo://127.0.0.1:1").HelloAsync("x").WithDeadline();

        Assert.That(answer, Is.EqualTo("127.0.0.1:1"));
        Assert.That(_test.Registry.Created, Is.Zero);
    }

    [Test]
    public async Task Several_direct_URLs_share_the_calls()
    {
        _ = Greeter.Contract;
        _test.Network.Answer("h:1");
        _test.Network.Answer("h:2");
        var greeter = _test.Client.Refer<IGreeter>("dubbo://h:1;dubbo://h:2");

        var answers = new HashSet<string>();
        for (int i = 0; i < 100; i++) answers.Add(await greeter.HelloAsync("x").WithDeadline());

        Assert.That(answers, Is.EquivalentTo(new[] { "h:1", "h:2" }));
    }

    [Test]
    public void A_direct_URL_of_an_unknown_scheme_fails_the_reference_and_names_the_known_ones()
    {
        _ = Greeter.Contract;

        var error = Assert.Throws<InvalidOperationException>(() => _test.Client.Refer<IGreeter>("tcp://127.0.0.1:1"));

        Assert.That(error!.Message, Does.Contain("'tcp'").And.Contain("dubbo"));
    }

    [Test]
    public void The_same_reference_is_the_same_proxy_and_another_is_not()
    {
        var (one, same, other) = (_test.Refer(), _test.Refer(new()), _test.Refer(new() { Version = "2" }));

        Assert.That(same, Is.SameAs(one));
        Assert.That(other, Is.Not.SameAs(one));
    }

    [Test]
    public void References_to_one_registry_share_it()
    {
        _test.Refer();
        _test.Refer(new() { Group = "g" });

        Assert.That(_test.Registry.Created, Is.EqualTo(1));
    }

    [Test]
    public void Without_a_registry_a_reference_fails_with_what_to_do()
    {
        _test.Options.Registries.Clear();

        Assert.That(() => _test.Refer(), Throws.InvalidOperationException.With.Message.Contains("set Url, or add one to Registries"));
    }

    [TestCase("nacos://h:1", "no registry named 'nacos'; known are fake, file, memory")]
    [TestCase("nonsense", "is no registry address")]
    public void A_registry_that_is_not_known_fails_the_reference(string address, string reason)
    {
        _test.Options.Registries.Clear();
        _test.Options.Registries.Add(address);

        Assert.That(() => _test.Refer(), Throws.InvalidOperationException.With.Message.Contains(reason));
    }

    [Test]
    public void Names_in_our_own_options_must_be_known()
    {
        Assert.That(() => _test.Refer(new() { LoadBalance = "roundrobin" }), Throws.InvalidOperationException.With.Message.Contains("known are random"));
        Assert.That(() => _test.Refer(new() { Cluster = "forking" }), Throws.InvalidOperationException.With.Message.Contains("known are failfast, failover"));
        Assert.That(() => _test.Refer(new() { Filters = "nobody" }), Throws.InvalidOperationException.With.Message.Contains("no filter named 'nobody'"));
        Assert.That(() => _test.Refer(new() { Methods = { ["hello"] = new() { LoadBalance = "x" } } }), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_load_balance_named_by_a_provider_and_unknown_falls_back_to_the_default()
    {
        _test.Network.Answer("h:1");
        _test.Network.Answer("h:2");
        _test.Registry.Publish(TestClient.Provider("h:1", "&loadbalance=roundrobin"), TestClient.Provider("h:2", "&loadbalance=roundrobin"));

        Assert.That(await _test.Refer().HelloAsync("x").WithDeadline(), Does.StartWith("h:"));
    }

    [Test]
    public async Task A_load_balance_of_our_own_is_selected_by_name()
    {
        _test.Options.Extensions.LoadBalances.Add("last", new LastBalance());
        _test.Options.LoadBalance = "last";
        var greeter = _test.ReferTo("h:1", "h:2");

        for (int i = 0; i < 20; i++) Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:2"));
    }

    [Test]
    public async Task Filters_stand_around_each_call_and_each_try()
    {
        _test.Options.Retries = 1;
        _test.Options.Extensions.AddFilter("call", _ => new NotingFilter("call", _test.Network), FilterScope.Call);
        _test.Options.Extensions.AddFilter("try", _ => new NotingFilter("try", _test.Network), FilterScope.Try);
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.Fail("h:1", RpcErrorCode.Network);
        _test.Network.Fail("h:2", RpcErrorCode.Network);

        await greeter.HelloAsync("x").AsTask().WithDeadline().ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(_test.Network.Happened.Select(what => what[..4]), Is.EqualTo(
            new[] { "call", "try ", "call", "try ", "call" }));
    }

    [Test]
    public async Task A_filter_may_shorten_the_timeout_of_all_tries()
    {
        _test.Options.Extensions.AddFilter("short", _ => new TimeoutFilter(TimeSpan.FromMilliseconds(5)), FilterScope.Call);
        var greeter = _test.ReferTo("h:1");
        var timeout = TimeSpan.Zero;
        _test.Network.Handlers["h:1"] = (call, _) =>
        {
            timeout = call.Timeout;
            return new(RpcResult.Success);
        };

        await greeter.HelloAsync("x").WithDeadline();

        Assert.That(timeout, Is.EqualTo(TimeSpan.FromMilliseconds(5)));
    }

    [Test]
    public async Task The_provider_chosen_names_the_service_called()
    {
        _test.Network.Answer("h:1");
        _test.Registry.Publish(TestClient.Provider("h:1", "&group=b&version=1.0.0"));
        var greeter = _test.Refer(new() { Group = "a,b", Version = "*" });
        ServiceKey called = default;
        _test.Network.Handlers["h:1"] = (call, _) =>
        {
            called = call.Service;
            return new(RpcResult.Success);
        };

        await greeter.HelloAsync("x").WithDeadline();

        Assert.That(called, Is.EqualTo(new ServiceKey(Greeter.Interface, "1.0.0", "b")));
    }

    [Test]
    public void Extensions_are_frozen_by_the_first_reference()
    {
        _test.Refer();

        Assert.That(() => _test.Client.AddRegistry(new MemoryRegistryFactory()), Throws.InvalidOperationException.With.Message.Contains("too late"));
    }

    [Test]
    public async Task Two_clients_may_be_made_from_the_same_options()
    {
        await _test.ReferTo("h:1").HelloAsync("x").WithDeadline();
        await using var other = new DubboClient(_test.Options);

        Assert.That(await other.Refer<IGreeter>().HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task Options_changed_after_the_client_was_made_change_nothing()
    {
        _ = _test.Client;
        _test.Options.Registries.Clear();
        _test.Options.Retries = 0;

        Assert.That(await _test.ReferTo("h:1").HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
        Assert.That(_test.Client.References()[0].Directory.Url["retries"], Is.Null);
    }

    [Test]
    public async Task Waiting_for_providers_ends_when_each_reference_has_one()
    {
        _test.Refer();
        _test.Refer(new() { Group = "never", Check = false });
        var waiting = _test.Client.WaitForProvidersAsync();
        bool before = waiting.IsCompleted;

        _test.Registry.Publish(TestClient.Provider("h:1"));
        await waiting.WithDeadline();

        Assert.That(before, Is.False);
    }

    [Test]
    public void Waiting_for_providers_can_be_cancelled()
    {
        _test.Refer();
        using var cancelled = new CancellationTokenSource(0);

        Assert.That(async () => await _test.Client.WaitForProvidersAsync(cancelled.Token).WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_closed_client_has_let_go_of_everything()
    {
        var greeter = _test.ReferTo("h:1");
        await greeter.HelloAsync("x").WithDeadline();

        await _test.Client.DisposeAsync().AsTask().WithDeadline();
        await _test.Client.DisposeAsync().AsTask().WithDeadline();

        Assert.That(_test.Network.InvokerAt("h:1").Disposed.IsCompleted, Is.True);
        Assert.That(_test.Registry.Registered, Is.Empty);
        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => _test.Refer(), Throws.TypeOf<ObjectDisposedException>());
    }

    private sealed class LastBalance : ILoadBalance
    {
        public Candidate Select(ReadOnlySpan<Candidate> candidates, Invocation invocation) => candidates[^1];
    }

    private sealed class NotingFilter(string name, FakeNetwork network) : IFilter
    {
        public ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
        {
            network.Note(name + " ");
            return next.InvokeAsync(invocation, cancellationToken);
        }
    }

    private sealed class TimeoutFilter(TimeSpan timeout) : IFilter
    {
        public ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
        {
            invocation.Timeout = timeout;
            return next.InvokeAsync(invocation, cancellationToken);
        }
    }
}
