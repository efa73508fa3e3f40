using System.Collections.Immutable;
using DubboGo.Net.ZooKeeper.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// What ZooKeeper holds for one service, for all listeners of it. It lives as long as the registry, since its watches do; without
/// listeners it does nothing.
/// </summary>
internal sealed class ServiceDirectory : Reconciler
{
    private readonly IZooKeeperClient _client;
    private readonly ServiceTree _tree;
    private readonly string _service;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Category _providers;
    private readonly Category _configurators;
    private readonly Category _routers;
    private readonly Lock _gate = new(); // guards _subscriptions
    private ImmutableArray<Subscription> _subscriptions = [];

    // Used by the running look alone: the newest state, the session that it was read in, and until when a sudden lack of providers is not
    // believed.
    private RegistrySnapshot? _current;
    private long _readIn;
    private long _doubtSince;
    private TimeSpan _doubtFor;

    public ServiceDirectory(
        IZooKeeperClient client, ServiceTree tree, string service, ILogger logger, TimeProvider time, CancellationToken stopping)
        : base(logger, time, stopping)
    {
        (_client, _tree, _service, _logger, _time) = (client, tree, service, logger, time);
        _providers = new(tree.PathOf(service, ServiceTree.Providers), Poke);
        _configurators = new(tree.PathOf(service, ServiceTree.Configurators), Poke);
        _routers = new(tree.PathOf(service, ServiceTree.Routers), Poke);
    }

    protected override string Name => $"Reading the providers of {_service} from ZooKeeper";

    private Category[] Categories => [_providers, _configurators, _routers];

    public Subscription Add(IRegistryListener listener)
    {
        var subscription = new Subscription(listener, Remove);
        lock (_gate) _subscriptions = _subscriptions.Add(subscription);
        Poke();
        return subscription;
    }

    /// <summary>The connection is back: everything is read again, quietly where nothing has changed.</summary>
    public void OnConnected()
    {
        foreach (Category category in Categories) category.MarkStale();
        Poke();
    }

    /// <summary>Ends the waiting for first snapshots.</summary>
    public void Abandon(Exception error)
    {
        foreach (Subscription subscription in Subscriptions()) subscription.Fail(error);
    }

    protected override async Task ReconcileAsync()
    {
        if (Subscriptions().IsEmpty) return;
        try
        {
            if (Categories.Any(category => category.IsStale)) await ReadAsync().ConfigureAwait(false);
        }
        finally
        {
            // Also when nothing could be read: the last state is better than none.
            Deliver();
        }
    }

    protected override void OnFailed(ZooKeeperException error)
    {
        foreach (Subscription subscription in Subscriptions())
        {
            if (subscription.Fail(error)) Remove(subscription);
        }
    }

    private async Task ReadAsync()
    {
        NoteSession();
        try
        {
            await _tree.EnsureAsync(_service).ConfigureAwait(false);
            await Task.WhenAll(Categories.Where(category => category.IsStale).Select(ReadAsync)).ConfigureAwait(false);
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NoNode)
        {
            // Somebody deletes the tree; it is built again.
            _tree.Forget(_service);
            throw new ZooKeeperException(ZooKeeperErrorKind.ConnectionLoss, $"The nodes of {_service} have gone.", e.Path, e);
        }
        if (!IsCurrent()) _current = new(_providers.Urls, _configurators.Urls, _routers.Urls);
    }

    // The lists are replaced when they change, and only then.
    private bool IsCurrent() =>
        _current is { } current && current.Providers == _providers.Urls
        && current.Configurators == _configurators.Urls && current.Routers == _routers.Urls;

    private async Task ReadAsync(Category category)
    {
        string[] names = await category.ReadAsync(_client).ConfigureAwait(false);
        if (names.Length == 0 && category == _providers && !category.Urls.IsEmpty && IsInDoubt(out TimeSpan rest))
        {
            _logger.EmptyHeldBack(_service, rest);
            category.MarkStale();
            _ = PokeAfterAsync(rest);
            return;
        }
        category.Accept(names, _logger);
    }

    // After a session was lost, others may have lost theirs with it (an emptied server): providers are given the time to come back that a
    // dead one would have stayed listed for anyway.
    private void NoteSession()
    {
        long session = _client.SessionId;
        if (session == _readIn || session == 0) return;
        if (_readIn != 0) (_doubtSince, _doubtFor) = (_time.GetTimestamp(), _client.SessionTimeout);
        _readIn = session;
    }

    private bool IsInDoubt(out TimeSpan rest)
    {
        rest = _doubtFor - _time.GetElapsedTime(_doubtSince);
        return rest > TimeSpan.Zero;
    }

    private void Deliver()
    {
        if (_current is not { } current) return;
        foreach (Subscription subscription in Subscriptions())
        {
            if (!ReferenceEquals(subscription.Delivered, current)) Deliver(subscription, current);
        }
    }

    private void Deliver(Subscription subscription, RegistrySnapshot current)
    {
        try
        {
            subscription.Deliver(current);
        }
        catch (Exception e)
        {
            _logger.ListenerThrew(_service, e);
        }
    }

    private ImmutableArray<Subscription> Subscriptions()
    {
        lock (_gate) return _subscriptions;
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate) _subscriptions = _subscriptions.Remove(subscription);
    }
}
