using System.Runtime.CompilerServices;

namespace DubboGo.Net;

/// <summary>What a generated proxy makes its calls on. Thread-safe.</summary>
/// <param name="invoker">Where calls go: a cluster with its filters, or one provider.</param>
/// <param name="service">What is called.</param>
public sealed class ProxyInvoker(IInvoker invoker, ServiceKey service)
{
    /// <summary>Makes a call and returns its value.</summary>
    /// <exception cref="RpcException">The call itself failed (on the task).</exception>
    /// <exception cref="Exception">What the service threw (on the task): a <see cref="JavaException"/> or an exception mapped to its Java class.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // a state machine a call would be the largest allocation of a call
    public async ValueTask<TResult> CallAsync<TResult>(Invocation<TResult> invocation, CancellationToken cancellationToken)
    {
        var result = await InvokeAsync(invocation, out var context, cancellationToken).ConfigureAwait(false);
        context?.OnAnswered(result.Attachments);
        result.ThrowIfFailed();
        return invocation.Value!;
    }

    /// <summary>Makes a call.</summary>
    /// <exception cref="RpcException">The call itself failed (on the task).</exception>
    /// <exception cref="Exception">What the service threw (on the task).</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] // as above
    public async ValueTask CallAsync(VoidInvocation invocation, CancellationToken cancellationToken)
    {
        var result = await InvokeAsync(invocation, out var context, cancellationToken).ConfigureAwait(false);
        context?.OnAnswered(result.Attachments);
        result.ThrowIfFailed();
    }

    /// <summary>Makes a call and blocks the thread until its value is there.</summary>
    /// <exception cref="RpcException">The call itself failed.</exception>
    /// <exception cref="Exception">What the service threw.</exception>
    public TResult Call<TResult>(Invocation<TResult> invocation)
    {
        CallBlocking(invocation);
        return invocation.Value!;
    }

    /// <summary>Makes a call and blocks the thread until it is answered.</summary>
    /// <exception cref="RpcException">The call itself failed.</exception>
    /// <exception cref="Exception">What the service threw.</exception>
    public void Call(VoidInvocation invocation) => CallBlocking(invocation);

    private ValueTask<RpcResult> InvokeAsync(Invocation invocation, out RpcClientContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        invocation.Service = service;
        context = RpcClientContext.CurrentOrNull;
        context?.MoveTo(invocation);
        return invoker.InvokeAsync(invocation, cancellationToken);
    }

    private void CallBlocking(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        invocation.IsBlocking = true;
        var result = BlockingWaiter.Wait(InvokeAsync(invocation, out var context, CancellationToken.None));
        context?.OnAnswered(result.Attachments);
        result.ThrowIfFailed();
    }
}
