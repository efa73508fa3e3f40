namespace DubboGo.Net;

/// <summary>
/// Stands around every call of a reference or of an exported service, in a chain that is frozen when it is first used. Implementations are
/// thread-safe.
/// </summary>
public interface IFilter
{
    /// <summary>Makes, changes or refuses the call; <paramref name="next"/> is the rest of the chain.</summary>
    ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken);
}
