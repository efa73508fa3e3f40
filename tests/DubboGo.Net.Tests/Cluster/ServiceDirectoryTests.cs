using Microsoft.Extensions.Time.Testing;

namespace DubboGo.Net.Tests.Cluster;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServiceDirectoryTests : IAsyncDisposable
{
    private readonly TestClient _test = new();

    [TearDown]
    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Test]
    public async Task The_first_call_waits_for_the_first_list()
    {
        var greeter = _test.Refer();
        var call = greeter.HelloAsync("x").AsTask();
        _test.Network.Answer("h:1");

        _test.Registry.Publish(TestClient.Provider("h:1"));

        Assert.That(await call.WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public void A_registry_that_does_not_answer_fails_the_call_within_its_timeout()
    {
        var clock = new FakeTimeProvider();
        _test.Options.TimeProvider = clock;
        _test.Options.Timeout = TimeSpan.FromSeconds(2);
        var call = _test.Refer().HelloAsync("x").AsTask();

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.That(async () => await call.WithDeadline(), Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(RpcErrorCode.NoProvider)
            .And.Message.EqualTo("No provider of org.example.Greeter for hello: registry fake://here has not answered yet (waited 2000 ms)."));
    }

    [Test]
    public void An_empty_list_fails_the_call_at_once()
    {
        _test.Registry.Publish();

        Assert.That(
            async () => await _test.Refer().HelloAsync("x").WithDeadline(),
            Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(RpcErrorCode.NoProvider).And.Property("MayHaveBeenSeen").False);
    }

    [Test]
    public void The_error_lists_every_candidate_and_why_it_was_refused()
    {
        _test.Registry.Publish(
            TestClient.Provider("h:1", "&version=2.0.0"), TestClient.Provider("h:2", "&group=g"), "bolt://h:3?interface=" + Greeter.Interface,
            TestClient.Provider("refused:4"), TestClient.Provider("h:5", "&enabled=false"));

        var error = Assert.ThrowsAsync<RpcException>(async () => await _test.Refer().HelloAsync("x").WithDeadline())!;

        Assert.That(error.Message, Does.Contain("registry fake://here lists 5 providers"));
        Assert.That(error.Message, Does.Contain("version=2.0.0 (its version is '2.0.0')"));
        Assert.That(error.Message, Does.Contain("(its group is 'g')"));
        Assert.That(error.Message, Does.Contain("bolt://h:3?interface=org.example.Greeter (no protocol is known for 'bolt')"));
        Assert.That(error.Message, Does.Contain("(the protocol does not like this host)"));
        Assert.That(error.Message, Does.Contain("(it is not enabled)"));
    }

    [Test]
    public async Task A_provider_that_cannot_be_used_takes_no_other_down()
    {
        _test.Network.Answer("h:1");
        _test.Registry.Publish(TestClient.Provider("refused:4"), "bolt://h:3", TestClient.Provider("h:1"));

        Assert.That(await _test.Refer().HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task A_list_that_shrinks_and_grows_is_followed()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        await greeter.HelloAsync("x").WithDeadline();

        _test.Registry.Publish(TestClient.Provider("h:2"));
        for (int i = 0; i < 20; i++) Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:2"));
        _test.Registry.Publish(TestClient.Provider("h:1"));
        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task Providers_that_stay_keep_their_invokers()
    {
        var greeter = _test.ReferTo("h:1", "h:2");
        await greeter.HelloAsync("x").WithDeadline();

        _test.Registry.Publish(TestClient.Provider("h:2"), TestClient.Provider("h:3"));

        Assert.That(_test.Network.Invokers.Select(invoker => invoker.Url.Address), Is.EquivalentTo(new[] { "h:1", "h:2", "h:3" }));
    }

    [Test]
    public async Task A_provider_that_left_is_disposed_once_its_calls_have_ended()
    {
        var clock = new FakeTimeProvider();
        _test.Options.TimeProvider = clock;
        await _test.ReferTo("h:1", "h:2").HelloAsync("x").WithDeadline();
        var leaving = _test.Network.InvokerAt("h:1");
        leaving.ActiveCalls = 1;

        _test.Registry.Publish(TestClient.Provider("h:2"));
        clock.Advance(TimeSpan.FromSeconds(1));
        bool disposedWhileBusy = leaving.Disposed.IsCompleted;
        leaving.ActiveCalls = 0;
        using var turning = new Timer(_ => clock.Advance(TimeSpan.FromSeconds(1)), null, 10, 10);
        await leaving.Disposed.WithDeadline();

        Assert.That(disposedWhileBusy, Is.False);
        Assert.That(_test.Network.InvokerAt("h:2").Disposed.IsCompleted, Is.False);
    }

    [Test]
    public async Task An_empty_list_from_a_registry_that_is_away_changes_nothing()
    {
        var greeter = _test.ReferTo("h:1");
        await greeter.HelloAsync("x").WithDeadline();
        _test.Registry.IsAvailable = false;

        _test.Registry.Publish();

        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task An_empty_list_from_a_registry_that_is_there_empties_the_directory_and_a_new_one_fills_it()
    {
        var greeter = _test.ReferTo("h:1");
        await greeter.HelloAsync("x").WithDeadline();

        _test.Registry.Publish();
        Assert.That(async () => await greeter.HelloAsync("x").WithDeadline(), Throws.TypeOf<RpcException>());
        _test.Registry.Publish(TestClient.Provider("h:1"));

        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task A_registry_that_fails_is_asked_again()
    {
        var clock = new FakeTimeProvider();
        _test.Options.TimeProvider = clock;
        _test.Registry.Failure = new IOException("down");
        _test.Network.Answer("h:1");
        _test.Registry.Publish(TestClient.Provider("h:1"));
        var greeter = _test.Refer();
        Assert.That(_test.Registry.Failures, Is.EqualTo(1));

        _test.Registry.Failure = null;
        clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task The_consumer_is_registered_as_Java_does()
    {
        await _test.ReferTo("h:1").HelloAsync("x").WithDeadline();

        var url = _test.Registry.Registered.Single();
        Assert.That(url.ToString(), Does.StartWith(
            "consumer://127.0.0.1/org.example.Greeter?application=test-consumer&category=consumers&check=false&dubbo=2.0.2"
            + "&interface=org.example.Greeter&methods=hello&pid="));
        Assert.That((url["side"], url["sticky"]), Is.EqualTo(("consumer", "false")));
    }

    [Test]
    public async Task Providers_of_several_registries_are_one_list()
    {
        var other = new MemoryRegistryFactory();
        await using var registry = other.Create(DubboUrl.Parse("memory://other"), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await registry.RegisterAsync(DubboUrl.Parse(TestClient.Provider("h:2")), default);
        _test.Options.RegistryFactories.Add(other);
        _test.Options.Registries.Add("memory://other");
        _test.Network.Answer("h:2");
        var greeter = _test.ReferTo("h:1");

        var answers = new HashSet<string>();
        for (int i = 0; i < 100; i++) answers.Add(await greeter.HelloAsync("x").WithDeadline());

        Assert.That(answers, Is.EquivalentTo(new[] { "h:1", "h:2" }));
    }

    [Test]
    public async Task One_registry_that_answers_with_providers_is_enough()
    {
        _test.Options.RegistryFactories.Add(new MemoryRegistryFactory());
        _test.Options.Registries.Insert(0, "fake2://silent");
        _test.Options.Extensions.Registries.Add("fake2", new FakeRegistry());

        Assert.That(await _test.ReferTo("h:1").HelloAsync("x").WithDeadline(), Is.EqualTo("h:1"));
    }

    [Test]
    public async Task Routers_leave_out_providers()
    {
        _test.Options.Extensions.Routers.Add("second", new AddressRouter("h:2"));
        var greeter = _test.ReferTo("h:1", "h:2");

        for (int i = 0; i < 20; i++) Assert.That(await greeter.HelloAsync("x").WithDeadline(), Is.EqualTo("h:2"));
    }

    [Test]
    public void Routers_that_leave_out_all_are_named_in_the_error()
    {
        _test.Options.Extensions.Routers.Add("none", new AddressRouter("h:9"));

        Assert.That(
            async () => await _test.ReferTo("h:1", "h:2").HelloAsync("x").WithDeadline(),
            Throws.TypeOf<RpcException>().With.Property("Code").EqualTo(RpcErrorCode.NoInvokerAvailableAfterFilter)
                .And.Message.Contains("routers leave out all 2 providers: h:1, h:2"));
    }

    private sealed class AddressRouter(string address) : IRouter
    {
        public System.Collections.Immutable.ImmutableArray<Candidate> Route(
            System.Collections.Immutable.ImmutableArray<Candidate> candidates, Invocation invocation) =>
            [.. candidates.Where(candidate => candidate.Url.Address == address)];
    }
}
