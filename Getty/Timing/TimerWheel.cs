using System.Runtime.CompilerServices;

namespace Getty.Timing;

/// <summary>
/// One timer for the idle checks, heartbeats, crons and send timeouts of all sessions on one clock. Scheduling and
/// cancelling cost a lock and a few pointers. An entry due later than one turn of the wheel is passed over until its
/// turn. The timer runs only while there are entries.
/// </summary>
internal sealed class TimerWheel
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private const int Slots = 512;
    private static readonly ConditionalWeakTable<TimeProvider, TimerWheel> s_wheels = [];

    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly ITimer _timer;

    // Guards everything below and the links of the entries.
    private readonly Lock _gate = new();
    private readonly WheelEntry[] _slots = new WheelEntry[Slots];
    private long _doneTick;
    private int _count;

    public TimerWheel(TimeProvider time)
    {
        _time = time;
        _origin = time.GetTimestamp();
        for (int i = 0; i < Slots; i++) _slots[i] = new WheelEntry.Head();
        _timer = CreateTimer();
    }

    /// <summary>Entries waiting.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public static TimerWheel For(TimeProvider time) => s_wheels.GetValue(time, static provider => new TimerWheel(provider));

    /// <summary>
    /// Calls <paramref name="entry"/> once after <paramref name="delay"/>; an entry already waiting is moved.
    /// </summary>
    public void Schedule(WheelEntry entry, TimeSpan delay)
    {
        if (delay == Timeout.InfiniteTimeSpan) return;
        lock (_gate)
        {
            if (_count == 0) Wake();
            Unlink(entry);
            entry.DueTick = DueTick(delay);
            Link(_slots[(int)(entry.DueTick % Slots)], entry);
        }
    }

    /// <summary>Takes it out; it may just be running all the same.</summary>
    public void Cancel(WheelEntry entry)
    {
        lock (_gate)
        {
            Unlink(entry);
            if (_count == 0) Sleep();
        }
    }

    // The timer outlives whoever made it: it must not keep his ambient values.
    private ITimer CreateTimer()
    {
        using AsyncFlowControl? noFlow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        return _time.CreateTimer(static wheel => ((TimerWheel)wheel!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private long Now() => (long)(_time.GetElapsedTime(_origin) / Tick);

    // Rounded up: an entry is never called early.
    private long DueTick(TimeSpan delay) =>
        Math.Max((long)Math.Ceiling((_time.GetElapsedTime(_origin) + delay) / Tick), _doneTick + 1);

    private void Wake()
    {
        _doneTick = Now();
        _timer.Change(Tick, Tick);
    }

    private void Sleep() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void OnTimer()
    {
        if (CollectDue() is not { } due) return;
        foreach (WheelEntry entry in due) entry.OnDue();
    }

    private List<WheelEntry>? CollectDue()
    {
        lock (_gate)
        {
            List<WheelEntry>? due = null;
            long now = Now();
            long turns = Math.Min(now - _doneTick, Slots);
            for (long tick = now - turns + 1; tick <= now; tick++) Collect(_slots[(int)(tick % Slots)], now, ref due);
            _doneTick = Math.Max(now, _doneTick);
            if (_count == 0) Sleep();
            return due;
        }
    }

    private void Collect(WheelEntry head, long now, ref List<WheelEntry>? due)
    {
        for (WheelEntry entry = head.Next!; entry != head;)
        {
            WheelEntry next = entry.Next!;
            if (entry.DueTick <= now)
            {
                Unlink(entry);
                (due ??= []).Add(entry);
            }
            entry = next;
        }
    }

    private void Link(WheelEntry head, WheelEntry entry)
    {
        (entry.Next, entry.Previous) = (head.Next, head);
        head.Next!.Previous = entry;
        head.Next = entry;
        _count++;
    }

    private void Unlink(WheelEntry entry)
    {
        if (entry.Previous is null) return;
        entry.Previous.Next = entry.Next;
        entry.Next!.Previous = entry.Previous;
        entry.Next = entry.Previous = null;
        _count--;
    }
}
