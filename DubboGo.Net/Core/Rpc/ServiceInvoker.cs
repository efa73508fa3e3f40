namespace DubboGo.Net;

/// <summary>The end of the provider's chain: calls the user's service.</summary>
internal sealed class ServiceInvoker(DubboUrl url, object service) : IInvoker
{
    public DubboUrl Url { get; } = url;

    public bool IsAvailable => true;

    public async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            await invocation.CallAsync(service, cancellationToken).ConfigureAwait(false);
            return RpcResult.Success;
        }
        catch (RpcException e)
        {
            // A call that the service itself made has failed. Thrown on, it would look as if this call had: as a timeout, say, which
            // consumers repeat, while what a service throws is never repeated.
            return RpcResult.Failure(e);
        }
    }
}
