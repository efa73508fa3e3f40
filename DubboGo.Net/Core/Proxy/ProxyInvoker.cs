namespace DubboGo.Net;

/// <summary>What a generated proxy makes its calls on. Thread-safe.</summary>
public sealed class ProxyInvoker(IInvoker invoker)
{
    /// <summary>Makes a call and returns its value.</summary>
    public async ValueTask<TResult> CallAsync<TResult>(Invocation<TResult> invocation, CancellationToken cancellationToken)
    {
        var result = await invoker.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        result.ThrowIfFailed();
        return invocation.Value!;
    }

    /// <summary>Makes a call.</summary>
    public ValueTask CallAsync(VoidInvocation invocation, CancellationToken cancellationToken) => throw null!;

    /// <summary>Makes a call and blocks the thread until its value is there.</summary>
    public TResult Call<TResult>(Invocation<TResult> invocation) => throw null!;

    /// <summary>Makes a call and blocks the thread until it is answered.</summary>
    public void Call(VoidInvocation invocation) => throw null!;
}
