using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Our consumer and our provider, over a real connection.</summary>
public sealed class CallTests
{
    [Test]
    public async Task A_thousand_calls_at_once_share_one_connection_and_leave_nothing_behind()
    {
        await using var host = await Host.StartAsync();
        var reference = host.Refer();
        var calls = Enumerable.Range(0, 1000).Select(i => host.Test.Echo.Call($"text {i}")).ToArray();

        await Task.WhenAll(calls.Select(call => reference.InvokeAsync(call, CancellationToken.None).AsTask())).WithDeadline();

        Assert.That(calls.Select(call => call.Value), Is.EqualTo(calls.Select(call => call.Argument)));
        Assert.That(reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task References_to_one_address_share_their_connection_until_the_last_is_disposed()
    {
        await using var host = await Host.StartAsync();
        var first = host.Refer();
        var second = host.Refer();
        await first.InvokeAsync(host.Test.Echo.Call("x"), CancellationToken.None).WithDeadline();
        Assert.That(second.IsAvailable, Is.True, "it needs no connection of its own");

        await first.DisposeAsync();
        var call = host.Test.Echo.Call("y");
        await second.InvokeAsync(call, CancellationToken.None).WithDeadline();

        Assert.That((call.Value, first.IsAvailable), Is.EqualTo(("y", false)));
        Assert.ThrowsAsync<RpcException>(() => first.InvokeAsync(host.Test.Echo.Call("x"), CancellationToken.None).WithDeadline());
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("grüße 你好 😀")]
    public async Task Text_comes_back_as_it_was_sent(string? text)
    {
        await using var host = await Host.StartAsync();
        var call = host.Test.Echo.Call(text);

        await host.Refer().InvokeAsync(call, CancellationToken.None).WithDeadline();

        Assert.That(call.Value, Is.EqualTo(text));
    }

    [Test]
    public async Task Any_service_can_be_asked_whether_it_is_there()
    {
        await using var host = await Host.StartAsync();

        Assert.That(await host.Refer().EchoAsync(42, Deadline.Default).WithDeadline(), Is.EqualTo(42));
    }

    [Test]
    public async Task An_exception_of_a_mapped_class_arrives_as_that_class_with_its_fields()
    {
        await using var host = await Host.StartAsync();
        host.Test.Exception = text => new OrderException { OrderId = 7, Reason = text };

        var result = await host.Refer().InvokeAsync(host.Test.Fail.Call("sold out"), CancellationToken.None).WithDeadline();

        Assert.That(result.Exception, Is.InstanceOf<OrderException>().With.Property("OrderId").EqualTo(7).And.Property("Reason").EqualTo("sold out"));
    }

    [Test]
    public async Task A_method_without_arguments_and_result_is_called()
    {
        int runs = 0;
        MethodDescriptor method = null!;
        method = new("nothing", "", 0, () => new VoidCall(method, () => Interlocked.Increment(ref runs)));
        var contract = new ServiceContract(typeof(object), "org.example.Nothing", [method], null, _ => throw new NotSupportedException());
        await using var host = await Host.StartAsync();
        await using var exporter = await host.ExportAsync(contract, $"dubbo://127.0.0.1:{host.Port}/org.example.Nothing");
        await using var reference = host.Protocol.Refer(contract, exporter.Url);

        await new ProxyInvoker(reference, new("org.example.Nothing")).CallAsync(new VoidCall(method, () => { }), CancellationToken.None).WithDeadline();

        Assert.That(runs, Is.EqualTo(1));
    }

    [Test]
    public async Task A_one_way_call_ends_when_it_is_queued_and_is_carried_out()
    {
        await using var host = await Host.StartAsync();
        var reference = host.Refer();

        await reference.InvokeAsync(host.Test.Tell.Call("it"), CancellationToken.None).WithDeadline();

        Assert.That(host.Test.Told.TryTake(out string? told, Deadline.Default) ? told : null, Is.EqualTo("it"));
        Assert.That(reference.ActiveCalls, Is.Zero);
    }

    [Test]
    public async Task What_the_service_throws_is_in_the_result()
    {
        await using var host = await Host.StartAsync();
        host.Test.Exception = text => new JavaException("com.acme.StockException", text, new InvalidOperationException("why"));

        var result = await host.Refer().InvokeAsync(host.Test.Fail.Call("boom"), CancellationToken.None).WithDeadline();

        var thrown = (JavaException)result.Exception!;
        Assert.That((thrown.JavaClassName, thrown.Message, thrown.InnerException?.Message), Is.EqualTo(("com.acme.StockException", "boom", "System.InvalidOperationException: why")));
    }

    [Test]
    public async Task A_filter_may_refuse_a_call_with_its_code()
    {
        await using var host = await Host.StartAsync(filter: _ => new Refusing(new(RpcErrorCode.Forbidden, "not you", false)));

        var result = await host.Refer().InvokeAsync(host.Test.Echo.Call("x"), CancellationToken.None).WithDeadline();

        Assert.That((result.Exception as RpcException)?.Code, Is.EqualTo(RpcErrorCode.Forbidden));
    }

    [TestCase(RpcErrorCode.LimitExceeded, 100)]
    [TestCase(RpcErrorCode.Timeout, 31)]
    public async Task Some_refusals_of_a_filter_have_a_status(RpcErrorCode code, int status)
    {
        await using var host = await Host.StartAsync(filter: _ => new Refusing(new(code, "no", false)));

        var error = Assert.ThrowsAsync<RpcException>(() => host.Refer().InvokeAsync(host.Test.Echo.Call("x"), CancellationToken.None).WithDeadline())!;

        Assert.That(error.Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Calls_to_two_providers_reach_the_one_they_are_made_on()
    {
        await using var first = await Host.StartAsync();
        await using var second = await Host.StartAsync();
        first.Test.Handler = (_, _) => new("first");
        second.Test.Handler = (_, _) => new("second");
        var toFirst = first.Test.Handle.Call("x");
        var toSecond = second.Test.Handle.Call("x");

        await first.Refer().InvokeAsync(toFirst, CancellationToken.None).WithDeadline();
        await first.Refer(second.Url).InvokeAsync(toSecond, CancellationToken.None).WithDeadline();

        Assert.That((toFirst.Value, toSecond.Value), Is.EqualTo(("first", "second")));
    }

    [Test]
    public async Task Disposing_the_protocol_ends_running_calls_with_an_error()
    {
        await using var provider = new RawProvider();
        var answered = provider.CallAsync(out _);
        using var peer = await provider.AcceptAsync();
        await peer.ReadFrameAsync();

        await provider.Protocol.DisposeAsync();

        Assert.ThrowsAsync<RpcException>(() => answered.WithDeadline());
    }

    private sealed class Refusing(RpcException refusal) : IInvoker
    {
        public DubboUrl Url { get; } = DubboUrl.Parse("dubbo://127.0.0.1/x");

        public bool IsAvailable => true;

        public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) => ValueTask.FromException<RpcResult>(refusal);
    }
}
