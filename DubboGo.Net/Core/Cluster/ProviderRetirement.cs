using System.Collections.Concurrent;

namespace DubboGo.Net;

/// <summary>
/// Providers that left a list are disposed once their calls have ended; a call that chose one just before may still be on its way to it.
/// Thread-safe.
/// </summary>
internal sealed class ProviderRetirement(TimeProvider clock) : IAsyncDisposable
{
    private const int LongestWait = 60;
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<Candidate, Task> _retiring = new();

    public void Retire(Candidate candidate) => _retiring[candidate] = RetireAsync(candidate);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_retiring.Values).ConfigureAwait(false);
        _ended.Dispose();
    }

    private async Task RetireAsync(Candidate candidate)
    {
        int steps = 0;
        do
        {
            await Task.Delay(s_step, clock, _ended.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
        while (candidate.ActiveCalls > 0 && ++steps < LongestWait && !_ended.IsCancellationRequested);
        await candidate.Provider.DisposeAsync().ConfigureAwait(false);
        _retiring.TryRemove(candidate, out _);
    }
}
