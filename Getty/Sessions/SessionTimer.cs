using Getty.Timing;

namespace Getty.Sessions;

/// <summary>
/// Idle check, overdue messages, heartbeat and cron of one session: one entry of the shared wheel, set to whichever is due next. Traffic
/// does not touch it; it looks at the stamps of the last receive and send when its time comes.
/// </summary>
internal sealed class SessionTimer<T>(Session<T> session, SessionParts<T> parts, TimerWheel wheel) : WheelEntry, IThreadPoolWorkItem
{
    private readonly SessionOptions _options = parts.Options;
    private readonly TimeProvider _time = parts.Time;
    private long _lastIdleCall = parts.Time.GetTimestamp();
    private long _lastCron = parts.Time.GetTimestamp();
    private volatile bool _stopped;

    public void Start()
    {
        wheel.Schedule(this, UntilNext());
        // It may have been stopped meanwhile, before there was anything to cancel.
        if (_stopped) wheel.Cancel(this);
    }

    public void Stop()
    {
        _stopped = true;
        wheel.Cancel(this);
    }

    internal override void OnDue() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        if (session.IsClosing) return;
        try
        {
            if (IsPeerSilent()) session.OnSilent(_options.IdleTimeout);
            else if (IsMessageOverdue()) session.Fail(Overdue());
            else CallListener();
        }
        catch (Exception e)
        {
            session.Fail(e);
        }
        if (!session.IsClosing) Start();
    }

    // While a handler holds up the reading, it is not the peer who is silent; nor has he been when it ends. The flag is
    // asked first: when it falls, the stamp has been set.
    private bool IsPeerSilent() =>
        !parts.ReceiveLoop.IsHandingOver && IsOver(parts.ReceiveLoop.ListeningSince, _options.IdleTimeout);

    // While a handler holds up the reading, the rest may have come and not been read.
    private bool IsMessageOverdue() =>
        !parts.ReceiveLoop.IsHandingOver
        && parts.ReceiveLoop.IncompleteSince is not 0 and var since
        && IsOver(since, _options.MessageTimeout);

    private GettyException Overdue() => new(
        GettyErrorKind.MessageTimeout, $"{session.RemoteEndPoint} has not sent the end of a message for {_options.MessageTimeout} (MessageTimeout).");

    private void CallListener()
    {
        if (IsOver(LastHeartbeatReason(), _options.HeartbeatAfter))
        {
            _lastIdleCall = _time.GetTimestamp();
            parts.Listener.OnIdle(session);
        }
        if (!IsOver(_lastCron, _options.CronPeriod)) return;
        _lastCron = _time.GetTimestamp();
        parts.Listener.OnCron(session);
    }

    // Silence counts in the direction that has been silent longer, from the last call on.
    private long LastHeartbeatReason() =>
        Math.Max(Math.Min(parts.ReceiveLoop.LastReceived, parts.SendQueue.LastSent), _lastIdleCall);

    private bool IsOver(long since, TimeSpan limit) =>
        limit != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(since) >= limit;

    private TimeSpan UntilNext()
    {
        TimeSpan next = Sooner(TimeSpan.MaxValue, parts.ReceiveLoop.ListeningSince, _options.IdleTimeout);
        next = Sooner(next, LastHeartbeatReason(), _options.HeartbeatAfter);
        next = Sooner(next, _lastCron, _options.CronPeriod);
        long incomplete = parts.ReceiveLoop.IncompleteSince;
        next = Sooner(next, incomplete == 0 ? _time.GetTimestamp() : incomplete, _options.MessageTimeout);
        return next == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : next;
    }

    private TimeSpan Sooner(TimeSpan next, long since, TimeSpan limit)
    {
        if (limit == Timeout.InfiniteTimeSpan) return next;
        TimeSpan left = limit - _time.GetElapsedTime(since);
        return left < next ? TimeSpan.FromTicks(Math.Max(left.Ticks, 1)) : next;
    }
}
