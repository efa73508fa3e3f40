namespace DubboGo.Net;

/// <summary>
/// Something that calls can be made on: a provider behind a connection, a cluster of them, a service of this process. Everything else
/// decorates it. Implementations are thread-safe.
/// </summary>
public interface IInvoker
{
    /// <summary>The provider, or the reference, that it stands for.</summary>
    DubboUrl Url { get; }

    /// <summary>False while a call is known to fail, such as with the connection down or the provider about to stop.</summary>
    bool IsAvailable { get; }

    /// <summary>Makes one call. The result's value is in <paramref name="invocation"/>.</summary>
    /// <exception cref="RpcException">The call itself failed (on the task).</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled (on the task).</exception>
    ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken);
}
