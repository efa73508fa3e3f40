namespace DubboGo.Net.Protocol;

/// <summary>
/// A timer with a thread of its own: it needs none of the pool, whose threads may all be blocked until it ticks. The thread comes with the first
/// start, sleeps while the timer stands still, and stays as long as the process. Ticks do not overlap. Thread-safe.
/// </summary>
internal sealed class ThreadTimer(Action tick) : ITimer
{
    private readonly ManualResetEventSlim _runs = new();
    private readonly Lock _lock = new();
    private TimeSpan _period;
    private Thread? _thread;

    /// <summary>Ticks each <paramref name="period"/>, or stands still where that is infinite.</summary>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (period == Timeout.InfiniteTimeSpan)
            {
                _runs.Reset();
                return true;
            }
            _period = period;
            _runs.Set();
            if (_thread is not null) return true;
            _thread = new(Run) { IsBackground = true, Name = "DubboGo.Net deadlines" };
            _thread.UnsafeStart();
            return true;
        }
    }

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Run()
    {
        while (true)
        {
            _runs.Wait();
            Thread.Sleep(_period);
            if (_runs.IsSet) tick();
        }
    }
}
