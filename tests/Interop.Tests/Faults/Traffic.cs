using Interop.Contract;

namespace Interop.Tests.Faults;

/// <summary>Calls that go on, one after the other, until they are told to stop; every failure is kept.</summary>
internal sealed class Traffic
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Exception> _failures = [];
    private readonly Task _running;
    private int _calls;

    public Traffic(IEchoService echo) => _running = Task.Run(() => CallAsync(echo));

    /// <summary>Calls made so far.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Ends the traffic and returns what failed.</summary>
    public async Task<IReadOnlyList<Exception>> StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        return _failures;
    }

    private async Task CallAsync(IEchoService echo)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (await echo.EchoAsync("traffic") != "traffic") throw new InvalidOperationException("Another answer than was sent.");
            }
            catch (Exception e)
            {
                _failures.Add(e);
            }
            Interlocked.Increment(ref _calls);
            await Task.Yield();
        }
    }
}
