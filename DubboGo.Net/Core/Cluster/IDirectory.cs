namespace DubboGo.Net;

/// <summary>The providers of one reference, as they are now: what a cluster chooses from. Thread-safe.</summary>
public interface IDirectory
{
    /// <summary>The reference: <c>consumer://host/interface?parameters</c>.</summary>
    DubboUrl Url { get; }

    /// <summary>The providers that the call may go to; waits for the registry's first answer where there was none yet. Never empty.</summary>
    /// <exception cref="RpcException">There is none, or the registry did not answer within the call's timeout (on the task).</exception>
    ValueTask<ProviderList> ListAsync(Invocation invocation, CancellationToken cancellationToken);
}
