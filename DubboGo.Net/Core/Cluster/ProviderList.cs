using System.Collections.Immutable;

namespace DubboGo.Net;

/// <summary>
/// The providers of one reference at one moment, with what the reference and its providers say about calling them. Immutable.
/// </summary>
public sealed class ProviderList
{
    private const int DefaultRetries = 2;
    private readonly MethodValues<int> _retries;
    private readonly MethodValues<ILoadBalance> _loadBalances;
    private readonly MethodValues<bool> _retryUnsafe;

    internal ProviderList(
        ImmutableArray<Candidate> candidates, DubboUrl url, Func<string, ILoadBalance?> findLoadBalance, ILoadBalance otherwise)
    {
        Candidates = candidates;
        _retries = MethodValues<int>.From(url, "retries", DefaultRetries, MethodValue.Count);
        _retryUnsafe = MethodValues<bool>.From(url, "retry.unsafe", true, MethodValue.Truth);
        _loadBalances = MethodValues<ILoadBalance>.From(
            url, "loadbalance", otherwise, name => findLoadBalance(name) is { } found ? (true, found) : (false, otherwise));
    }

    private ProviderList(ImmutableArray<Candidate> candidates, ProviderList from) =>
        (Candidates, _retries, _loadBalances, _retryUnsafe) = (candidates, from._retries, from._loadBalances, from._retryUnsafe);

    /// <summary>The providers; at least one.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>How many tries the call has: one more than its retries.</summary>
    public int GetTries(Invocation invocation) => Math.Max(_retries.For(invocation), 0) + 1;

    /// <summary>How a provider is chosen for the call.</summary>
    public ILoadBalance GetLoadBalance(Invocation invocation) => _loadBalances.For(invocation);

    /// <summary>
    /// False where the call may be tried again only if its request was provably never sent: the method is not idempotent, or
    /// <c>retry.unsafe=false</c>.
    /// </summary>
    public bool MayRepeat(Invocation invocation) => invocation.Method.Settings.Idempotent && _retryUnsafe.For(invocation);

    internal ProviderList With(ImmutableArray<Candidate> candidates) => candidates == Candidates ? this : new(candidates, this);
}
