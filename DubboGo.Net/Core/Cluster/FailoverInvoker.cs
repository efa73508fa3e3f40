using System.Runtime.CompilerServices;

namespace DubboGo.Net;

/// <summary>
/// Tries <c>retries</c> + 1 times, each time another provider while there are any. Repeated are network errors, timeouts, failures nobody
/// knows the cause of, and a provider that has too many calls: never what the service threw, what is forbidden, and what cannot be written
/// or read. Where the method is not idempotent or <c>retry.unsafe=false</c>, only requests that were provably never sent are repeated.
/// Each try has the timeout of its provider; the caller's token ends them all.
/// </summary>
internal sealed class FailoverInvoker(IDirectory directory) : ClusterInvoker(directory)
{
    // Pooled: one state machine per call in flight would otherwise be the largest allocation of a call on the consumer's side.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var limit = invocation.Timeout;
        FailedTries? failed = null;
        while (true)
        {
            // Asked anew for each try: a provider that died may have left the list meanwhile.
            var providers = await ListAsync(invocation, failed, cancellationToken).ConfigureAwait(false);
            var candidate = Select(providers, invocation, failed?.Candidates);
            try
            {
                return await CallAsync(candidate, invocation, limit, cancellationToken).ConfigureAwait(false);
            }
            catch (RpcException e) when (failed is not null || IsRepeated(e, 1, providers, invocation))
            {
                failed ??= new FailedTries();
                failed.Add(candidate, e);
                if (!IsRepeated(e, failed.Count, providers, invocation)) throw failed.ToException(invocation);
            }
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private ValueTask<ProviderList> ListAsync(Invocation invocation, FailedTries? failed, CancellationToken cancellationToken) =>
        failed is null ? Directory.ListAsync(invocation, cancellationToken) : RelistAsync(invocation, failed, cancellationToken);

    private async ValueTask<ProviderList> RelistAsync(Invocation invocation, FailedTries failed, CancellationToken cancellationToken)
    {
        try
        {
            return await Directory.ListAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            // The last provider left the list between two tries: what happened on it tells more than the empty list.
            throw failed.ToException(invocation, e);
        }
    }

    private static bool IsRepeated(RpcException failure, int tries, ProviderList providers, Invocation invocation) =>
        tries < providers.GetTries(invocation)
        && failure.Code is RpcErrorCode.Unknown or RpcErrorCode.Network or RpcErrorCode.Timeout or RpcErrorCode.LimitExceeded
        && (!failure.MayHaveBeenSeen || providers.MayRepeat(invocation));
}
