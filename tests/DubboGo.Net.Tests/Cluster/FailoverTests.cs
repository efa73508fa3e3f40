namespace DubboGo.Net.Tests.Cluster;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FailoverTests : IAsyncDisposable
{
    private readonly TestClient _test = new();

    [TearDown]
    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(2, 3)]
    [TestCase(5, 6)]
    public void Retries_n_means_n_plus_1_tries(int retries, int tries)
    {
        _test.Options.Retries = retries;
        var greeter = _test.ReferTo("h:1");
        _test.Network.Fail("h:1", RpcErrorCode.Network);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>());
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(tries));
    }

    [Test]
    public void Each_try_goes_to_another_provider_while_there_are_any()
    {
        _test.Options.Retries = 3;
        var greeter = _test.ReferTo("h:1", "h:2", "h:3", "h:4");
        foreach (string address in (string[])["h:1", "h:2", "h:3", "h:4"]) _test.Network.Fail(address, RpcErrorCode.Timeout);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>());
        Assert.That(_test.Network.Happened, Is.EquivalentTo(new[] { "call h:1", "call h:2", "call h:3", "call h:4" }));
    }

    [Test]
    public async Task A_failing_provider_is_hidden_by_another()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.Fail("h:1", RpcErrorCode.Network);

        for (int i = 0; i < 50; i++) Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:2"));
        Assert.That(_test.Network.InvokerAt("h:1").Calls, Is.GreaterThan(0));
    }

    [TestCase(RpcErrorCode.Unknown, 3)]
    [TestCase(RpcErrorCode.Network, 3)]
    [TestCase(RpcErrorCode.Timeout, 3)]
    [TestCase(RpcErrorCode.LimitExceeded, 3)]
    [TestCase(RpcErrorCode.Biz, 1)]
    [TestCase(RpcErrorCode.Forbidden, 1)]
    [TestCase(RpcErrorCode.Serialization, 1)]
    [TestCase(RpcErrorCode.Protocol, 1)]
    public void Only_failures_that_another_provider_may_not_have_are_repeated(RpcErrorCode code, int tries)
    {
        var greeter = _test.ReferTo("h:1");
        _test.Network.Fail("h:1", code);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(code));
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(tries));
    }

    [Test]
    public void What_the_service_throws_is_not_repeated()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        foreach (string address in (string[])["h:1", "h:2"])
        {
            _test.Network.Handlers[address] = (_, _) => new(RpcResult.Failure(new InvalidDataException("of the service")));
        }

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<InvalidDataException>());
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(1));
    }

    [TestCase(true, 1)]
    [TestCase(false, 3)]
    public void Unsafe_calls_are_repeated_only_where_the_request_was_never_sent(bool seen, int tries)
    {
        var greeter = _test.ReferTo(["h:1"], new() { RetryUnsafe = false });
        _test.Network.Fail("h:1", RpcErrorCode.Network, seen);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>());
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(tries));
    }

    [Test]
    public void The_last_error_names_all_tries_and_addresses()
    {
        _test.Options.Retries = 1;
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.Fail("h:1", RpcErrorCode.Network, mayHaveBeenSeen: true);
        _test.Network.Fail("h:2", RpcErrorCode.Network, mayHaveBeenSeen: false);

        var error = Assert.ThrowsAsync<RpcException>(async () => await greeter.HelloAsync("x").WithDeadline())!;

        Assert.That(error.Message, Does.StartWith("Calling hello of org.example.Greeter failed in 2 tries:"));
        Assert.That(error.Message, Does.Contain("h:1: Network: h:1 fails").And.Contain("h:2: Network: h:2 fails"));
        Assert.That(error.MayHaveBeenSeen, Is.True);
    }

    [Test]
    public void Without_retries_the_error_is_the_one_of_the_try()
    {
        _test.Options.Retries = 0;
        var greeter = _test.ReferTo("h:1");
        _test.Network.Fail("h:1", RpcErrorCode.Network);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>().With.Message.EqualTo("h:1 fails"));
    }

    [Test]
    public void A_cancelled_call_is_not_tried_again()
    {
        var greeter = _test.ReferTo("h:1");
        using var cancel = new CancellationTokenSource();
        _test.Network.Handlers["h:1"] = (_, token) =>
        {
            cancel.Cancel();
            throw new RpcException(RpcErrorCode.Network, "lost", mayHaveBeenSeen: true);
        };

        Assert.That(async () => await greeter.HelloAsync("x", cancel.Token).WithDeadline(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_provider_that_is_not_available_is_passed_over()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.InvokerAt("h:1").IsAvailable = false;

        for (int i = 0; i < 50; i++) Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:2"));
    }

    [Test]
    public async Task Where_none_is_available_one_is_called_all_the_same()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        foreach (var invoker in _test.Network.Invokers) invoker.IsAvailable = false;

        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Does.StartWith("h:"));
    }

    [Test]
    public async Task After_a_failure_an_available_provider_goes_before_one_that_is_not()
    {
        _test.Options.Retries = 1;
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.InvokerAt("h:2").IsAvailable = false;
        int calls = 0;
        _test.Network.Handlers["h:1"] = (call, _) =>
        {
            if (++calls == 1) throw new RpcException(RpcErrorCode.Timeout, "once", mayHaveBeenSeen: true);
            ((Hello)call).Value = "second try";
            return new(RpcResult.Success);
        };

        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("second try"));
    }

    [Test]
    public void A_provider_that_leaves_between_two_tries_is_told_with_the_failure()
    {
        var greeter = _test.ReferTo("h:1");
        _test.Network.Handlers["h:1"] = (_, _) =>
        {
            _test.Registry.Publish();
            throw new RpcException(RpcErrorCode.Network, "died", mayHaveBeenSeen: true);
        };

        var error = Assert.ThrowsAsync<RpcException>(async () => await greeter.HelloAsync("x").WithDeadline())!;

        Assert.That(error.Code, Is.EqualTo(RpcErrorCode.Network));
        Assert.That(error.Message, Does.Contain("died").And.Contain("lists 0 providers"));
    }

    [Test]
    public void Failfast_tries_once()
    {
        _test.Options.Cluster = "failfast";
        var greeter = _test.ReferTo("h:1", "h:2");
        _test.Network.Fail("h:1", RpcErrorCode.Network);
        _test.Network.Fail("h:2", RpcErrorCode.Network);

        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>());
        Assert.That(_test.Network.Happened, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_call_that_succeeds_at_once_allocates_no_more_than_its_own_parts()
    {
        var invoker = _test.Network;
        var greeter = _test.ReferTo("h:1", "h:2");
        await greeter.HelloAsync("warm");
        var cluster = new FailoverCluster().Join(_test.Client.References()[0].Directory);
        foreach (string address in (string[])["h:1", "h:2"]) invoker.Handlers[address] = (_, _) => new(RpcResult.Success);
        var call = new Hello("x");
        for (int i = 0; i < 200; i++) await cluster.InvokeAsync(call, default);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) await cluster.InvokeAsync(call, default);
        long perCall = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        // The fake notes each call as text and queues it; the cluster itself adds nothing that grows with the providers.
        Assert.That(perCall, Is.LessThan(160));
    }
}
