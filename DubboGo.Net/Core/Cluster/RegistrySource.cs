using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>One registry of a reference: subscribes until it succeeds, and holds the last good list. Thread-safe.</summary>
internal sealed class RegistrySource(IRegistry registry, DubboUrl reference, Action changed, TimeProvider clock, ILogger logger)
    : IRegistryListener, IAsyncDisposable
{
    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_lastDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _ended = new();
    private Task _attached = Task.CompletedTask;
    private IAsyncDisposable? _subscription;
    private volatile RegistrySnapshot? _snapshot;

    public IRegistry Registry => registry;

    /// <summary>The last good list; null before the first.</summary>
    public RegistrySnapshot? Snapshot => _snapshot;

    public void Start() => _attached = AttachAsync();

    public void OnChanged(RegistrySnapshot snapshot)
    {
        // An empty list from a registry that is away says nothing about the providers: they may well be running.
        if (snapshot.Providers.IsEmpty && !registry.IsAvailable)
        {
            if (_snapshot is { Providers.IsEmpty: false }) ClusterLog.KeptLastList(logger, RegistryEntries.NameOf(registry), reference.InterfaceName);
            return;
        }
        _snapshot = snapshot;
        changed();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _attached.ConfigureAwait(false);
        if (_subscription is not null) await _subscription.DisposeAsync().ConfigureAwait(false);
        using var goodbye = new CancellationTokenSource(s_goodbye);
        await AttemptAsync(UnregisterAsync, goodbye.Token).ConfigureAwait(false);
        _ended.Dispose();
    }

    private async Task AttachAsync()
    {
        bool subscribed = await RepeatAsync(SubscribeAsync).ConfigureAwait(false);
        if (subscribed) await RepeatAsync(RegisterAsync).ConfigureAwait(false);
    }

    private Task RegisterAsync(CancellationToken cancellationToken) =>
        registry.RegisterAsync(ConsumerUrl.Registered(reference), cancellationToken);

    private Task UnregisterAsync(CancellationToken cancellationToken) =>
        registry.UnregisterAsync(ConsumerUrl.Registered(reference), cancellationToken);

    private async Task SubscribeAsync(CancellationToken cancellationToken) =>
        _subscription = await registry.SubscribeAsync(reference, this, cancellationToken).ConfigureAwait(false);

    private async Task<bool> RepeatAsync(Func<CancellationToken, Task> step)
    {
        for (var delay = s_firstDelay; !_ended.IsCancellationRequested; delay = delay * 2 < s_lastDelay ? delay * 2 : s_lastDelay)
        {
            if (await AttemptAsync(step, _ended.Token).ConfigureAwait(false)) return true;
            await Task.Delay(delay, clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return false;
    }

    // A registry is an extension: whatever it throws must not end the attempts, nor the process.
    private async Task<bool> AttemptAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e)
        {
            if (cancellationToken.IsCancellationRequested) return false;
            ClusterLog.RegistryFailed(logger, RegistryEntries.NameOf(registry), reference.InterfaceName, e);
            return false;
        }
    }
}
