using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// A registry in a folder. One loop reads the subscribed services whenever the file system reports a change, and at least each refresh
/// period; it also writes anew what was deleted behind our back. A folder that cannot be read leaves the last snapshots as they are, and so
/// does one that is deleted, until its processes have had the time to write it anew. Thread-safe.
/// </summary>
internal sealed class FileRegistry : IRegistry
{
    // Within so many refresh periods every process that lives has noticed that its entries were deleted.
    private const int PatiencePeriods = 3;

    private static readonly TimeSpan s_lookAgain = TimeSpan.FromMilliseconds(20);

    // Guards the lists below; files are read and written under _turn, listeners told under it too, so that snapshots keep their order.
    private readonly Lock _lock = new();
    private readonly List<DubboUrl> _registered = [];
    private readonly List<Subscription> _subscriptions = [];

    private readonly RegistryFolder _folder;
    private readonly TimeSpan _refresh;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _loop;
    private FileSystemWatcher? _watcher;
    private bool _isWritable = true;

    // Written in turn; the next look then comes soon.
    private volatile bool _looksAgain;

    public FileRegistry(DubboUrl url, RegistryFolder folder, TimeSpan refresh, TimeProvider clock, ILogger logger)
    {
        (Url, _folder, _refresh, _clock, _logger) = (url, folder, refresh, clock, logger);
        _loop = Task.Run(RunAsync);
    }

    public DubboUrl Url { get; }

    public bool IsAvailable { get; private set; } = true;

    public Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_registered.Contains(url)) _registered.Add(url);
        }
        return InTurnAsync(() => _folder.Write(url), cancellationToken);
    }

    public Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        lock (_lock) _registered.Remove(url);
        return InTurnAsync(() => _folder.Delete(url), cancellationToken);
    }

    public async Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken)
    {
        var subscription = new Subscription(this, consumer.InterfaceName, listener);
        await InTurnAsync(subscription.Refresh, cancellationToken).ConfigureAwait(false);
        lock (_lock) _subscriptions.Add(subscription);
        Wake();
        return subscription;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended.IsCancellationRequested) return;
        await _ended.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        foreach (var url in Copy(_registered)) Attempt(() => _folder.Delete(url), IsAvailable);
        _watcher?.Dispose();
        _folder.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            await WaitAsync().ConfigureAwait(false);
            if (_ended.IsCancellationRequested) return;
            await _turn.WaitAsync().ConfigureAwait(false);
            IsAvailable = Refresh();
            _turn.Release();
        }
    }

    private async Task WaitAsync()
    {
        using var period = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        using var timer = _clock.CreateTimer(_ => Wake(), null, _looksAgain ? s_lookAgain : _refresh, Timeout.InfiniteTimeSpan);
        await _wake.WaitAsync(period.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // What cannot be written must not keep us from reading, nor one service from another.
    private bool Refresh()
    {
        _looksAgain = false;
        bool readable = Attempt(Watch, IsAvailable);
        bool writable = true;
        foreach (var url in Copy(_registered)) writable &= Attempt(() => _folder.Write(url), _isWritable);
        _isWritable = writable;
        foreach (var subscription in Copy(_subscriptions)) readable &= Attempt(subscription.Refresh, IsAvailable);
        return readable;
    }

    // The watcher only makes news come sooner: where it cannot be had, or loses events, the refresh period is the bound.
    private void Watch()
    {
        if (_watcher is not null && Directory.Exists(_folder.Root)) return;
        _watcher?.Dispose();
        Directory.CreateDirectory(_folder.Root);
        _watcher = new FileSystemWatcher(_folder.Root)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        _watcher.Created += (_, _) => Wake();
        _watcher.Renamed += (_, _) => Wake();
        _watcher.Deleted += (_, _) => Wake();
        _watcher.EnableRaisingEvents = true;
    }

    private void Wake()
    {
        try
        {
            if (_wake.CurrentCount == 0) _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two woke it at once: one is enough.
        }
    }

    private async Task InTurnAsync(Action step, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            step();
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool Attempt(Action step, bool log)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (log) ClusterLog.FolderFailed(_logger, _folder.Root, e);
            return false;
        }
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (_lock) return [.. list];
    }

    private sealed class Subscription(FileRegistry registry, string service, IRegistryListener listener) : IAsyncDisposable
    {
        private string? _told;
        private long? _goneSince;
        private bool _isDeleted;

        // Called in turn only.
        public void Refresh()
        {
            var snapshot = registry._folder.Read(service);
            if (!IsAwaited(snapshot)) Tell(snapshot);
        }

        public ValueTask DisposeAsync()
        {
            lock (registry._lock) registry._subscriptions.Remove(this);
            return ValueTask.CompletedTask;
        }

        private void Tell(RegistrySnapshot snapshot)
        {
            string text = string.Join('\n', (IEnumerable<DubboUrl>)[.. snapshot.Providers, .. snapshot.Configurators, .. snapshot.Routers]);
            if (text == _told) return;
            _told = text;
            listener.OnChanged(snapshot);
        }

        // True while the last list is kept although there is none: where its folder has been deleted, its processes will write it anew, one
        // after the other, if they live; and entries are deleted before their folder.
        private bool IsAwaited(RegistrySnapshot snapshot)
        {
            if (_told is null or "" || (!snapshot.Providers.IsEmpty && !_isDeleted)) return Believe();
            _goneSince ??= registry._clock.GetTimestamp();
            _isDeleted |= !registry._folder.HoldsProviders(service);
            var patience = _isDeleted ? registry._refresh * PatiencePeriods : s_lookAgain;
            if (registry._clock.GetElapsedTime(_goneSince.Value) >= patience) return Believe();
            registry._looksAgain = true;
            return true;
        }

        private bool Believe()
        {
            (_goneSince, _isDeleted) = (null, false);
            return false;
        }
    }
}
