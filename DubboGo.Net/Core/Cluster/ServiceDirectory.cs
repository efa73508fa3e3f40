using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// The providers of one reference, kept up to date by its registries. A provider keeps its invoker as long as its merged URL stays the
/// same; those that leave are disposed once they are idle. Thread-safe.
/// </summary>
internal sealed class ServiceDirectory : IDirectory, IAsyncDisposable
{
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromSeconds(1);

    // Guards _candidates and _closed, and puts snapshots in order; Refer, called under it, does not wait.
    private readonly Lock _lock = new();
    private readonly CandidateFactory _factory;
    private readonly ReferenceContext _context;
    private readonly ImmutableArray<RegistrySource> _sources;
    private readonly MethodValues<TimeSpan> _timeouts;
    private readonly ProviderRetirement _retirement;
    private Dictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);
    private bool _closed;

    // Null while there is no provider.
    private volatile ProviderList? _list;
    private ImmutableArray<RefusedProvider> _refused = [];
    // Ends when a provider is there or all registries have answered.
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // Ends at the next change, and is replaced by then.
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServiceDirectory(CandidateFactory factory, IReadOnlyList<IRegistry> registries, ReferenceContext context)
    {
        (_factory, _context, Url) = (factory, context, factory.Reference);
        _retirement = new ProviderRetirement(context.Clock);
        _timeouts = MethodValues<TimeSpan>.From(Url, "timeout", s_defaultTimeout, MethodValue.Milliseconds);
        _sources = [.. registries.Select(registry => new RegistrySource(registry, Url, Rebuild, context.Clock, context.Logger))];
        foreach (var source in _sources) source.Start();
    }

    public DubboUrl Url { get; }

    /// <summary>The providers chosen from now; for tests and diagnostics.</summary>
    public ImmutableArray<Candidate> Candidates => _list?.Candidates ?? [];

    public ValueTask<ProviderList> ListAsync(Invocation invocation, CancellationToken cancellationToken) =>
        _list is { } list ? new(Route(list, invocation)) : FirstListAsync(invocation, cancellationToken);

    /// <summary>Why there is no provider.</summary>
    public string DescribeMissing() => NoProviderError.Describe(Url, _sources, _refused);

    /// <summary>Ends when there is a provider.</summary>
    public async Task WaitForProviderAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _changed;
            if (_list is not null) return;
            await changed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        ICollection<Candidate> left;
        lock (_lock)
        {
            if (_closed) return;
            (_closed, left, _candidates, _list) = (true, _candidates.Values, [], null);
        }
        _ready.TrySetResult();
        foreach (var source in _sources) await source.DisposeAsync().ConfigureAwait(false);
        foreach (var candidate in left) await candidate.Provider.DisposeAsync().ConfigureAwait(false);
        await _retirement.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<ProviderList> FirstListAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(DubboClient));
        var timeout = Shorter(invocation.Timeout, _timeouts.For(invocation));
        try
        {
            await _ready.Task.WaitAsync(timeout, _context.Clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw NoProviderError.Unanswered(invocation, Url, _sources, timeout);
        }
        return _list is { } list ? Route(list, invocation) : throw NoProviderError.Empty(invocation, Url, _sources, _refused);
    }

    private static TimeSpan Shorter(TimeSpan limit, TimeSpan own) => limit == Timeout.InfiniteTimeSpan || own < limit ? own : limit;

    private ProviderList Route(ProviderList list, Invocation invocation)
    {
        if (_context.Routers.IsEmpty) return list;
        var candidates = list.Candidates;
        foreach (var router in _context.Routers) candidates = router.Route(candidates, invocation);
        return candidates.IsEmpty ? throw NoProviderError.Routed(invocation, Url, list) : list.With(candidates);
    }

    private void Rebuild()
    {
        lock (_lock)
        {
            if (_closed) return;
            var (accepted, refused) = Sort();
            var leaving = _candidates;
            _candidates = accepted;
            _refused = refused;
            _list = accepted.Count == 0 ? null : _factory.CreateList([.. accepted.Values]);
            foreach (var (key, candidate) in leaving)
            {
                if (!accepted.ContainsKey(key)) _retirement.Retire(candidate);
            }
            ClusterLog.ListChanged(_context.Logger, Url.InterfaceName, accepted.Count, refused.Length);
        }
        if (_list is not null || _sources.All(source => source.Snapshot is not null)) _ready.TrySetResult();
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private (Dictionary<string, Candidate> Accepted, ImmutableArray<RefusedProvider> Refused) Sort()
    {
        var accepted = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<RefusedProvider>();
        foreach (var provider in _sources.SelectMany(source => source.Snapshot?.Providers ?? []).Distinct())
        {
            if (_factory.Refuse(provider) is { } reason) refused.Add(new(provider, reason));
            else Accept(provider, accepted, refused);
        }
        return (accepted, refused.ToImmutable());
    }

    private void Accept(DubboUrl provider, Dictionary<string, Candidate> accepted, ImmutableArray<RefusedProvider>.Builder refused)
    {
        var merged = _factory.Merge(provider);
        string key = merged.ToString();
        if (accepted.ContainsKey(key)) return;
        if (_candidates.TryGetValue(key, out var known)) accepted.Add(key, known);
        else if (_factory.TryCreate(merged, out var made, out string? reason)) accepted.Add(key, made);
        else refused.Add(new(provider, reason));
    }
}
