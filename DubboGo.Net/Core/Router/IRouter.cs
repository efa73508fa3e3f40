using System.Collections.Immutable;

namespace DubboGo.Net;

/// <summary>Leaves out providers that a call must not go to: the extension point "router" of Dubbo. Implementations are thread-safe.</summary>
public interface IRouter
{
    /// <summary>The providers that the call may go to; the same array where it leaves out none.</summary>
    ImmutableArray<Candidate> Route(ImmutableArray<Candidate> candidates, Invocation invocation);
}
