using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Registry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net.ZooKeeper;

/// <summary>
/// Dubbo's registry in ZooKeeper: <c>/dubbo/SERVICE/{providers,consumers,configurators,routers}</c>, as Java's has it. Thread-safe; one
/// connection serves all services.
/// </summary>
/// <remarks>
/// While ZooKeeper is away, listeners keep what they have; registrations and subscriptions asked for meanwhile are kept and done when it
/// is back. When it is back within the session's life, nothing is created or deleted, and what has changed is delivered. When the session
/// is lost, everything is registered and read again in the new one; an empty list of providers is then held back for one session timeout,
/// since they may have lost their sessions too. A registration's node that belongs to another session is never deleted: it is created
/// when that one has ended.
/// </remarks>
public sealed class ZooKeeperRegistry : IRegistry
{
    private readonly IZooKeeperClient _client;
    private readonly ServiceTree _tree;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new(); // guards the three below
    private readonly Dictionary<string, Registration> _registrations = [];
    private readonly Dictionary<string, ServiceDirectory> _directories = [];
    private bool _isDisposed;

    /// <summary>A registry on a client, which it connects, and closes when it is disposed.</summary>
    /// <param name="url">
    /// Its URL: <c>group</c> names the root node (default <c>dubbo</c>); with a user, nodes are readable by that user only.
    /// </param>
    /// <param name="client">The client; owned from now on.</param>
    /// <param name="loggers">Where it logs. Default: nowhere.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    public ZooKeeperRegistry(DubboUrl url, IZooKeeperClient client, ILoggerFactory? loggers = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(client);
        (Url, _client, _time) = (url, client, timeProvider ?? TimeProvider.System);
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<ZooKeeperRegistry>();
        _tree = new(client, ZooKeeperUrl.RootOf(url), url.Username is null ? ZooKeeperAcl.Open : ZooKeeperAcl.CreatorOnly);
        client.StateChanged += OnStateChanged;
        _ = client.ConnectAsync(_stopping.Token);
    }

    /// <inheritdoc/>
    public DubboUrl Url { get; }

    /// <inheritdoc/>
    public bool IsAvailable => _client.State == ZooKeeperState.Connected;

    /// <inheritdoc/>
    /// <remarks>
    /// Ends when the node stands. While ZooKeeper is away it waits; when <paramref name="cancellationToken"/> ends the wait, the
    /// registration stays and is done later. Another error takes it back.
    /// </remarks>
    /// <exception cref="ZooKeeperException">ZooKeeper refuses it, or the registry is disposed.</exception>
    public Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Want(url, registered: true).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Ends when the node is gone; like a registration, it stays to be done where the wait ends before that.</remarks>
    public Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Want(url, registered: false).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// All listeners of one service share what is read. When <paramref name="cancellationToken"/> ends the wait for the first snapshot,
    /// there is no subscription.
    /// </remarks>
    /// <exception cref="ZooKeeperException">ZooKeeper refuses to be read, or the registry is disposed.</exception>
    public async Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        ArgumentNullException.ThrowIfNull(listener);
        ZooKeeperPath.Validate(_tree.PathOf(consumer.InterfaceName, ServiceTree.Providers));
        Subscription subscription = DirectoryOf(consumer.InterfaceName).Add(listener);
        try
        {
            await subscription.First.WaitAsync(cancellationToken).ConfigureAwait(false);
            return subscription;
        }
        catch
        {
            await subscription.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the client's session, which ends all registrations but persistent ones at once.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
        }
        await _stopping.CancelAsync().ConfigureAwait(false);
        _client.StateChanged -= OnStateChanged;
        await _client.DisposeAsync().ConfigureAwait(false);
        ZooKeeperException closed = StateSignal.ClosedError();
        foreach (Registration registration in Registrations()) registration.Abandon(closed);
        foreach (ServiceDirectory directory in Directories()) directory.Abandon(closed);
    }

    private Task Want(DubboUrl url, bool registered)
    {
        string path = ZooKeeperPath.Validate(Registration.PathOf(_tree, url));
        lock (_gate)
        {
            ThrowIfDisposed();
            if (!_registrations.TryGetValue(path, out Registration? registration))
            {
                registration = new(_client, _tree, url, Drop, _logger, _time, _stopping.Token);
                _registrations.Add(path, registration);
            }
            return registration.Want(registered);
        }
    }

    private void Drop(Registration registration)
    {
        lock (_gate)
        {
            if (!registration.IsWanted) _registrations.Remove(registration.Path);
        }
    }

    private ServiceDirectory DirectoryOf(string service)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            if (!_directories.TryGetValue(service, out ServiceDirectory? directory))
            {
                directory = new(_client, _tree, service, _logger, _time, _stopping.Token);
                _directories.Add(service, directory);
            }
            return directory;
        }
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed) throw StateSignal.ClosedError();
    }

    private void OnStateChanged(ZooKeeperState state)
    {
        if (state != ZooKeeperState.Connected) return;
        foreach (Registration registration in Registrations()) registration.Poke();
        foreach (ServiceDirectory directory in Directories()) directory.OnConnected();
    }

    private Registration[] Registrations()
    {
        lock (_gate) return [.. _registrations.Values];
    }

    private ServiceDirectory[] Directories()
    {
        lock (_gate) return [.. _directories.Values];
    }
}
