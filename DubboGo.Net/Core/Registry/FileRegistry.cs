using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// A registry in a folder. One loop reads the subscribed services whenever the file system reports a change, and at least each refresh
/// period; it also writes anew what was deleted behind our back. A folder that cannot be read or written leaves the last snapshots as they
/// are; one that is deleted is an empty registry until its processes have written it anew. Thread-safe.
/// </summary>
internal sealed class FileRegistry : IRegistry
{
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
        await InTurnAsync(() => subscription.Tell(_folder.Read(subscription.Service)), cancellationToken).ConfigureAwait(false);
        lock (_lock) _subscriptions.Add(subscription);
        Wake();
        return subscription;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended.IsCancellationRequested) return;
        await _ended.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        foreach (var url in Copy(_registered)) Attempt(() => _folder.Delete(url));
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
            IsAvailable = Attempt(Refresh);
            _turn.Release();
        }
    }

    private async Task WaitAsync()
    {
        using var period = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        using var timer = _clock.CreateTimer(_ => Wake(), null, _refresh, Timeout.InfiniteTimeSpan);
        await _wake.WaitAsync(period.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Refresh()
    {
        Watch();
        foreach (var url in Copy(_registered)) _folder.Write(url);
        foreach (var subscription in Copy(_subscriptions)) subscription.Tell(_folder.Read(subscription.Service));
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

    private bool Attempt(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (IsAvailable) ClusterLog.FolderFailed(_logger, _folder.Root, e);
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

        public string Service => service;

        // Called in turn only.
        public void Tell(RegistrySnapshot snapshot)
        {
            string text = string.Join('\n', (IEnumerable<DubboUrl>)[.. snapshot.Providers, .. snapshot.Configurators, .. snapshot.Routers]);
            if (text == _told) return;
            _told = text;
            listener.OnChanged(snapshot);
        }

        public ValueTask DisposeAsync()
        {
            lock (registry._lock) registry._subscriptions.Remove(this);
            return ValueTask.CompletedTask;
        }
    }
}
