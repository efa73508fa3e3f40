namespace DubboGo.Net;

/// <summary>
/// Answers <c>$echo</c>, by which a consumer asks any service whether it is there, before filters behind it see the call. A provider's
/// filter, by the name <c>echo</c>.
/// </summary>
public sealed class EchoFilter : IFilter
{
    /// <inheritdoc/>
    public ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (invocation is not EchoInvocation echo) return next.InvokeAsync(invocation, cancellationToken);
        echo.Echo();
        return new(RpcResult.Success);
    }
}
