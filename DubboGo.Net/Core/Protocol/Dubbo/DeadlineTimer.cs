namespace DubboGo.Net.Protocol;

/// <summary>
/// The one timer that ends calls whose time is over: it looks at all calls that wait, a few dozen times a second, and stands still while
/// none waits.
/// </summary>
internal sealed class DeadlineTimer : IDisposable
{
    // How late a timeout may come.
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(15);

    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    // Guards _tables and the timer's state.
    private readonly Lock _lock = new();
    private PendingCalls[] _tables = [];
    private int _armed;
    private int _ticking;
    private bool _disposed;

    private DeadlineTimer(TimeProvider time)
    {
        _time = time;
        _timer = ReferenceEquals(time, TimeProvider.System)
            ? new ThreadTimer(OnTick)
            : time.CreateTimer(static timer => ((DeadlineTimer)timer!).OnTick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // One for the whole process: a hundred clients need no hundred timers.
    private static DeadlineTimer System { get; } = new(TimeProvider.System);

    /// <summary>The timer that goes by a clock.</summary>
    public static DeadlineTimer Of(TimeProvider time) => ReferenceEquals(time, TimeProvider.System) ? System : new(time);

    public void Add(PendingCalls calls)
    {
        lock (_lock) _tables = [.. _tables, calls];
    }

    public void Remove(PendingCalls calls)
    {
        lock (_lock) _tables = [.. _tables.Where(table => table != calls)];
    }

    /// <summary>Lets it run; a call has begun.</summary>
    public void Arm()
    {
        if (Volatile.Read(ref _armed) != 0 || Interlocked.Exchange(ref _armed, 1) != 0) return;
        lock (_lock)
        {
            if (!_disposed) _timer.Change(s_period, s_period);
        }
    }

    public void Dispose()
    {
        if (ReferenceEquals(this, System)) return;
        lock (_lock) _disposed = true;
        _timer.Dispose();
    }

    private void OnTick()
    {
        if (Interlocked.Exchange(ref _ticking, 1) != 0) return;
        try
        {
            if (!ExpireAll()) Disarm();
        }
        finally
        {
            Volatile.Write(ref _ticking, 0);
        }
    }

    private bool ExpireAll()
    {
        bool any = false;
        long now = _time.GetTimestamp();
        foreach (var table in Volatile.Read(ref _tables)) any |= table.Expire(now);
        return any;
    }

    private void Disarm()
    {
        lock (_lock)
        {
            if (!_disposed) _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Interlocked.Exchange(ref _armed, 0);
        }
        // A call that began before the line above relied on the timer running.
        if (ExpireAll()) Arm();
    }
}
