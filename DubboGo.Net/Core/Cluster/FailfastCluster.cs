namespace DubboGo.Net;

/// <summary>Tries once, whatever <c>retries</c> says: for calls that must not be repeated.</summary>
internal sealed class FailfastCluster : ICluster
{
    public const string Name = "failfast";

    public IInvoker Join(IDirectory directory) => new FailfastInvoker(directory);

    private sealed class FailfastInvoker(IDirectory directory) : ClusterInvoker(directory)
    {
        public override async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            var limit = invocation.Timeout;
            var providers = await Directory.ListAsync(invocation, cancellationToken).ConfigureAwait(false);
            return await CallAsync(Select(providers, invocation, null), invocation, limit, cancellationToken).ConfigureAwait(false);
        }
    }
}
