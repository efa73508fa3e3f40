namespace DubboGo.Net;

/// <summary>The end of the provider's chain: calls the user's service.</summary>
internal sealed class ServiceInvoker(DubboUrl url, object service) : IInvoker
{
    public DubboUrl Url { get; } = url;

    public bool IsAvailable => true;

    public async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        await invocation.CallAsync(service, cancellationToken).ConfigureAwait(false);
        return RpcResult.Success;
    }
}
