using DubboGo.Net.Tests.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Filter;

/// <summary>What consumers learn of exceptions.</summary>
public sealed class ExceptionFilterTests
{
    [Test]
    public async Task An_exception_without_a_java_class_becomes_a_runtime_exception()
    {
        var result = await CallAsync(new ExceptionFilter(), new InvalidOperationException("boom"));

        var thrown = (JavaException)result.Exception!;
        Assert.That((thrown.JavaClassName, thrown.DetailMessage), Is.EqualTo(("java.lang.RuntimeException", "System.InvalidOperationException: boom")));
    }

    [Test]
    public async Task The_stack_trace_is_told_only_where_it_is_asked_for()
    {
        var result = await CallAsync(new ExceptionFilter(withStackTrace: true), new InvalidOperationException("boom"));

        Assert.That(result.Exception!.Message, Does.Contain("   at "));
    }

    [Test]
    public async Task Java_exceptions_and_mapped_ones_pass_as_they_are()
    {
        Exception[] passing = [new JavaException("java.io.IOException", "disk"), new OrderException()];

        foreach (var exception in passing) Assert.That((await CallAsync(new ExceptionFilter(), exception)).Exception, Is.SameAs(exception));
    }

    [Test]
    public void A_refusal_of_another_filter_passes_as_it_is() => Assert.That(
        async () => await CallAsync(new ExceptionFilter(), new RpcException(RpcErrorCode.Forbidden, "no", false)), Throws.InstanceOf<RpcException>());

    [Test]
    public async Task The_echo_filter_answers_before_those_behind_it()
    {
        await using var host = await Host.StartAsync(filter: service => new Chain(new EchoFilter(), new Chain(new Throwing(new InvalidOperationException()), service)));

        Assert.That(await host.Refer().EchoAsync("there", Deadline.Default).WithDeadline(), Is.EqualTo("there"));
    }

    private static Task<RpcResult> CallAsync(IFilter filter, Exception exception)
    {
        var chain = new Chain(filter, new Chain(new Throwing(exception), null!));
        return chain.InvokeAsync(new TestContract().Echo.Call("x"), CancellationToken.None).WithDeadline();
    }

    private sealed class Throwing(Exception exception) : IFilter
    {
        public async ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
        {
            await Task.Yield();
            throw exception;
        }
    }

    private sealed class Chain(IFilter filter, IInvoker next) : IInvoker
    {
        public DubboUrl Url => next.Url;

        public bool IsAvailable => true;

        public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) => filter.InvokeAsync(next, invocation, cancellationToken);
    }
}
