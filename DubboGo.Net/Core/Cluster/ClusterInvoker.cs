namespace DubboGo.Net;

/// <summary>Base of the invokers that clusters make: choosing a provider, and calling it within its timeout. Thread-safe.</summary>
/// <param name="directory">The providers.</param>
public abstract class ClusterInvoker(IDirectory directory) : IInvoker
{
    /// <inheritdoc/>
    public DubboUrl Url => Directory.Url;

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <summary>The providers.</summary>
    protected IDirectory Directory { get; } = directory;

    /// <inheritdoc/>
    public abstract ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken);

    /// <summary>
    /// Chooses a provider: an available one that was not tried yet, else an available one, else one not tried, else any.
    /// </summary>
    /// <param name="providers">What to choose from.</param>
    /// <param name="invocation">The call.</param>
    /// <param name="tried">Those tried before; null for none.</param>
    protected static Candidate Select(ProviderList providers, Invocation invocation, IReadOnlyCollection<Candidate>? tried)
    {
        ArgumentNullException.ThrowIfNull(providers);
        ArgumentNullException.ThrowIfNull(invocation);
        var candidates = providers.Candidates.AsSpan();
        if (candidates.Length == 1) return candidates[0];
        var loadBalance = providers.GetLoadBalance(invocation);
        if (tried is null)
        {
            // The rule: all are available. Whether the chosen one is gets asked afterwards, so that the others need not be.
            var chosen = loadBalance.Select(candidates, invocation);
            if (chosen.IsAvailable) return chosen;
        }
        return Reselect(providers, invocation, loadBalance, tried ?? []);
    }

    /// <summary>Calls one provider, within its own timeout and what is left of <paramref name="limit"/>, whichever is shorter.</summary>
    /// <param name="candidate">The provider.</param>
    /// <param name="invocation">The call.</param>
    /// <param name="limit">The invocation's timeout as it came to the cluster.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    protected static ValueTask<RpcResult> CallAsync(
        Candidate candidate, Invocation invocation, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(invocation);
        var own = candidate.GetTimeout(invocation);
        invocation.Service = candidate.Service;
        invocation.Timeout = limit == Timeout.InfiniteTimeSpan || own < limit ? own : limit;
        return candidate.InvokeAsync(invocation, cancellationToken);
    }

    private static Candidate Reselect(
        ProviderList providers, Invocation invocation, ILoadBalance loadBalance, IReadOnlyCollection<Candidate> tried)
    {
        var all = providers.Candidates;
        Candidate[] left = [.. all.Where(c => c.IsAvailable && !tried.Contains(c))];
        if (left.Length == 0) left = [.. all.Where(c => c.IsAvailable)];
        if (left.Length == 0) left = [.. all.Where(c => !tried.Contains(c))];
        if (left.Length == 0) left = [.. all];
        return left.Length == 1 ? left[0] : loadBalance.Select(left, invocation);
    }
}
