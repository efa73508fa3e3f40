namespace DubboGo.Net;

/// <summary>
/// Chooses one of several providers: the extension point "loadbalance" of Dubbo. Implementations are thread-safe; one instance serves all
/// references of a client.
/// </summary>
public interface ILoadBalance
{
    /// <summary>Chooses.</summary>
    /// <param name="candidates">Two or more; valid during the call only.</param>
    /// <param name="invocation">The call.</param>
    Candidate Select(ReadOnlySpan<Candidate> candidates, Invocation invocation);
}
