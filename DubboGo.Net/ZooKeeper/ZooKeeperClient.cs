using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Diagnostics;
using DubboGo.Net.ZooKeeper.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net.ZooKeeper;

/// <summary>
/// A client of ZooKeeper 3.4 and later: one session, one connection at a time, on Getty. See <see cref="IZooKeeperClient"/> for what it
/// guarantees.
/// </summary>
public sealed class ZooKeeperClient : IZooKeeperClient
{
    private readonly ZooKeeperClientOptions _options;
    private readonly ILogger _logger;
    private readonly WatchTable _watches = new();
    private readonly StateSignal _state;
    private readonly SessionLoop _session;
    private readonly SemaphoreSlim _room;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new(); // guards the two below
    private Task? _running;
    private Task? _closing;

    /// <summary>A client that does nothing before <see cref="ConnectAsync"/>.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="loggers">Where it logs. Default: nowhere.</param>
    public ZooKeeperClient(ZooKeeperClientOptions options, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        loggers ??= NullLoggerFactory.Instance;
        _options = options.Copy();
        _logger = loggers.CreateLogger<ZooKeeperClient>();
        _state = new(_logger);
        _room = new(_options.MaxPendingRequests);
        _session = new(_options, _watches, _state, OnWatch, loggers);
    }

    /// <inheritdoc/>
    public event Action<ZooKeeperState>? StateChanged
    {
        add => _state.Changed += value;
        remove => _state.Changed -= value;
    }

    /// <inheritdoc/>
    public ZooKeeperState State => _state.Current;

    /// <inheritdoc/>
    public long SessionId => _session.Identity.Id;

    /// <summary>The password of the session: whoever shows it with <see cref="SessionId"/> takes the session over. A copy.</summary>
    public byte[] SessionPassword => [.. _session.Identity.Password];

    /// <inheritdoc/>
    public TimeSpan SessionTimeout => _session.Identity.Timeout;

    /// <summary>Watches that wait for their event.</summary>
    internal int WatchCount => _watches.Count;

    /// <inheritdoc/>
    public Task ConnectAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_closing is not null) throw StateSignal.ClosedError();
            _running ??= _session.RunAsync(_stopping.Token);
        }
        return _state.Connected.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string> CreateAsync(
        string path, ReadOnlyMemory<byte> data, ZooKeeperCreateMode mode, IReadOnlyList<ZooKeeperAcl> acl,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(acl);
        string created = await SendAsync(new CreateRequest(ToServer(path), data, mode, acl), cancellationToken).ConfigureAwait(false);
        return ZooKeeperPath.FromServer(_options.Chroot, created);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string path, int version = -1, CancellationToken cancellationToken = default) =>
        SendAsync(new DeleteRequest(ToServer(path), version), cancellationToken);

    /// <inheritdoc/>
    public Task<ZooKeeperStat?> ExistsAsync(
        string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default) =>
        SendAsync(new ExistsRequest(ToServer(path), _watches, watch), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetChildrenAsync(
        string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default) =>
        SendAsync(new GetChildrenRequest(ToServer(path), _watches, watch), cancellationToken);

    /// <inheritdoc/>
    public Task<ZooKeeperNode> GetDataAsync(
        string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default) =>
        SendAsync(new GetDataRequest(ToServer(path), _watches, watch), cancellationToken);

    /// <inheritdoc/>
    public Task<ZooKeeperStat> SetDataAsync(
        string path, ReadOnlyMemory<byte> data, int version = -1, CancellationToken cancellationToken = default) =>
        SendAsync(new SetDataRequest(ToServer(path), data, version), cancellationToken);

    /// <inheritdoc/>
    public Task CloseAsync()
    {
        lock (_gate) return _closing ??= Task.Run(CloseOnceAsync);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private string ToServer(string path) => ZooKeeperPath.ToServer(_options.Chroot, ZooKeeperPath.Validate(path));

    private async Task<T> SendAsync<T>(Request<T> request, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        _ = MakeRoomAfterAsync(request.Result);
        if (_session.Connection is { } connection) connection.Send(request);
        else request.Fail(NotConnected());
        return await request.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Not when its caller stops waiting: the answer is still to come.
    private async Task MakeRoomAfterAsync(Task answered)
    {
        await answered.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _room.Release();
    }

    private ZooKeeperException NotConnected() => State == ZooKeeperState.Closed
        ? StateSignal.ClosedError()
        : new(ZooKeeperErrorKind.ConnectionLoss, "There is no connection to a ZooKeeper server; the request has not been sent.");

    private void OnWatch(WatchNotification notification)
    {
        var fired = new ZooKeeperEvent(notification.Kind, ZooKeeperPath.FromServer(_options.Chroot, notification.Path));
        foreach (var watch in _watches.Take(notification.Kind, notification.Path)) Tell(watch, fired);
    }

    private void Tell(Action<ZooKeeperEvent> watch, ZooKeeperEvent fired)
    {
        try
        {
            watch(fired);
        }
        catch (Exception e)
        {
            _logger.CallbackThrew(e);
        }
    }

    private async Task CloseOnceAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_running is { } running) await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _state.Publish(ZooKeeperState.Closed, SessionId);
    }
}
