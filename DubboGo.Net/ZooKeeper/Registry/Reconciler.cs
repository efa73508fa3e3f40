using DubboGo.Net.ZooKeeper.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// Something that is brought into agreement with ZooKeeper whenever either side may have changed. Each change only says "look again", so
/// nothing is queued, however many come; one look runs at a time; what fails is looked at again.
/// </summary>
internal abstract class Reconciler(ILogger logger, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(15);

    // Guards the three below.
    private readonly Lock _gate = new();
    private bool _isDue;
    private bool _isRunning;
    private DateTimeOffset _delayedUntil = DateTimeOffset.MaxValue;

    // Looks in a row that failed; used by the running look alone.
    private int _failures;

    /// <summary>What it is, for log messages.</summary>
    protected abstract string Name { get; }

    /// <summary>Asks for a look; returns at once.</summary>
    public void Poke()
    {
        lock (_gate)
        {
            _isDue = true;
            if (_isRunning || stopping.IsCancellationRequested) return;
            _isRunning = true;
        }
        _ = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Compares and acts.</summary>
    protected abstract Task ReconcileAsync();

    /// <summary>A look failed for another reason than the connection; another follows.</summary>
    protected abstract void OnFailed(ZooKeeperException error);

    /// <summary>Asks for a look after <paramref name="pause"/>, unless an earlier one is asked for already.</summary>
    protected async Task PokeAfterAsync(TimeSpan pause)
    {
        DateTimeOffset due = time.GetUtcNow() + pause;
        lock (_gate)
        {
            if (_delayedUntil <= due) return;
            _delayedUntil = due;
        }
        await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            if (_delayedUntil == due) _delayedUntil = DateTimeOffset.MaxValue;
        }
        Poke();
    }

    private async Task RunAsync()
    {
        while (TryBegin())
        {
            try
            {
                await ReconcileAsync().ConfigureAwait(false);
                _failures = 0;
            }
            catch (Exception e)
            {
                Retry(e as ZooKeeperException ?? new(ZooKeeperErrorKind.Unknown, $"{Name} failed: {e.Message}", inner: e));
            }
        }
    }

    private bool TryBegin()
    {
        lock (_gate)
        {
            _isRunning = _isDue && !stopping.IsCancellationRequested;
            _isDue = false;
            return _isRunning;
        }
    }

    // When the connection is back everything is looked at anyway; the pause is for all else that may pass.
    private void Retry(ZooKeeperException error)
    {
        if (stopping.IsCancellationRequested) return;
        TimeSpan pause = s_firstPause * Math.Pow(2, Math.Min(_failures++, 10));
        if (pause > s_longestPause) pause = s_longestPause;
        if (!error.IsConnectionProblem)
        {
            logger.WillRetry(Name, pause, error);
            OnFailed(error);
        }
        _ = PokeAfterAsync(pause);
    }
}
