namespace DubboGo.Net;

/// <summary>
/// One provider that a call may go to: its invoker with the filters of each try around it, and what the hot path asks of its URL, parsed
/// once. Thread-safe.
/// </summary>
public sealed class Candidate : IInvoker
{
    /// <summary>The weight of a provider that names none.</summary>
    public const int DefaultWeight = 100;

    private const int DefaultWarmUpMilliseconds = 600_000;
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromSeconds(1);

    private readonly IProviderInvoker _provider;
    private readonly IInvoker _chain;
    private readonly TimeProvider _clock;
    private readonly MethodValues<TimeSpan> _timeouts;
    private readonly MethodValues<int> _weights;
    private readonly long _started;
    private readonly int _warmUp;
    // Once true, weights are constant and the clock is not asked again.
    private volatile bool _isWarm;

    internal Candidate(IProviderInvoker provider, IReadOnlyList<IFilter> filters, TimeProvider clock)
    {
        (_provider, _chain, _clock, Url) = (provider, FilterChain.Build(provider, filters), clock, provider.Url);
        Service = Url.Service;
        _timeouts = MethodValues<TimeSpan>.From(Url, "timeout", s_defaultTimeout, MethodValue.Milliseconds);
        _weights = MethodValues<int>.From(Url, "weight", DefaultWeight, MethodValue.Count);
        _started = Url.GetInt64("timestamp", 0);
        _warmUp = Url.GetInt32("warmup", DefaultWarmUpMilliseconds);
        _isWarm = _started <= 0;
    }

    /// <summary>The provider's URL, merged with the reference's parameters.</summary>
    public DubboUrl Url { get; }

    /// <summary>The service as this provider names it.</summary>
    public ServiceKey Service { get; }

    /// <inheritdoc/>
    public bool IsAvailable => _provider.IsAvailable;

    /// <summary>Calls in flight on this provider.</summary>
    public int ActiveCalls => _provider.ActiveCalls;

    /// <summary>
    /// The provider's weight for this call, never below 0. While the provider warms up it is uptime / (warmup / weight), at least 1, as in
    /// Dubbo; the uptime counts from the provider's <c>timestamp</c>.
    /// </summary>
    public int GetWeight(Invocation invocation)
    {
        int weight = Math.Max(_weights.For(invocation), 0);
        return _isWarm || weight == 0 ? weight : WarmUp(weight);
    }

    /// <inheritdoc/>
    public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) =>
        _chain.InvokeAsync(invocation, cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Url.Address;

    internal IProviderInvoker Provider => _provider;

    /// <summary>How long one try may take here, unless the caller allows less.</summary>
    internal TimeSpan GetTimeout(Invocation invocation) => _timeouts.For(invocation);

    private int WarmUp(int weight)
    {
        long uptime = _clock.GetUtcNow().ToUnixTimeMilliseconds() - _started;
        if (uptime < _warmUp) return uptime <= 0 ? 1 : (int)Math.Clamp(uptime / ((float)_warmUp / weight), 1, weight);
        _isWarm = true;
        return weight;
    }
}
