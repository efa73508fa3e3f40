using Getty.Diagnostics;

namespace Getty.Sessions;

/// <summary>
/// The state machine of a session, and the only place that closes one. Opening, open, closing, closed: the first reason
/// wins and starts the steps, on a thread of the pool, so that they may be asked for from any callback; a reason given
/// while the session opens waits until <see cref="IEventListener{T}.OnOpen"/> has ended.
/// </summary>
internal sealed class SessionCloser<T>(Session<T> session, SessionParts<T> parts) : IThreadPoolWorkItem
{
    private const int Opened = 1;
    private const int Started = 2;
    private const int Reasoned = 4;

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Ends with _closed, or before the handlers have ended, since one of them may be waiting for it.
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CloseReason? _reason;
    private CloseManner _manner;
    private TimeSpan _patience;
    private int _flags;

    public CloseReason? Reason => Volatile.Read(ref _reason);

    public bool IsOpen => (Volatile.Read(ref _flags) & (Opened | Reasoned)) == Opened;

    public bool IsClosing => Reason is not null;

    /// <summary>Ends after <see cref="IEventListener{T}.OnClose"/>.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Ends like <see cref="Closed"/>, or before it where handlers are running.</summary>
    public Task Finished => _finished.Task;

    /// <summary>OnOpen has ended.</summary>
    public void OnOpened() => Interlocked.Or(ref _flags, Opened);

    /// <summary>What closing has to end is running.</summary>
    public void OnStarted()
    {
        if ((Interlocked.Or(ref _flags, Started) & Reasoned) != 0) Start();
    }

    /// <summary>Begins to close; false when another reason came first.</summary>
    public bool TryBegin(CloseReason reason, CloseManner manner, TimeSpan? patience = null)
    {
        bool first = Interlocked.CompareExchange(ref _reason, reason, null) is null;
        if (manner == CloseManner.Abort) parts.Transport.Abort();
        if (!first) return false;
        _manner = manner;
        _patience = patience ?? parts.Options.CloseTimeout;
        if ((Interlocked.Or(ref _flags, Reasoned) & Started) != 0) Start();
        return true;
    }

    void IThreadPoolWorkItem.Execute() => _ = CloseAsync();

    private void Start() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    private async Task CloseAsync()
    {
        parts.Timer.Stop();
        if (_manner == CloseManner.Drain) await DrainAsync().ConfigureAwait(false);
        parts.Dispatcher.Drop();
        parts.SendQueue.Complete();
        if (_manner >= CloseManner.Flush) await BoundedAsync(parts.SendQueue.DrainAsync(), _patience).ConfigureAwait(false);
        if (parts.ReceiveLoop.IsHandingOver || parts.Dispatcher.IsBusy) _finished.TrySetResult();
        if (_manner >= CloseManner.Close) await EndStreamAsync().ConfigureAwait(false);
        parts.Transport.Dispose();
        parts.SendQueue.Drop();
        await BoundedAsync(session.Receiving, parts.Options.CloseTimeout).ConfigureAwait(false);
        await BoundedAsync(parts.Dispatcher.WhenIdleAsync(), parts.Options.CloseTimeout).ConfigureAwait(false);
        Notify(Reason!);
        _finished.TrySetResult();
        _closed.TrySetResult();
    }

    private async Task DrainAsync()
    {
        await BoundedAsync(parts.ReceiveLoop.WhenHandedOverAsync(), _patience).ConfigureAwait(false);
        await BoundedAsync(parts.Dispatcher.WhenIdleAsync(), _patience).ConfigureAwait(false);
    }

    // Closing a socket that has unread bytes, or a receive under way, resets the connection and may destroy what the
    // peer has not read yet. So the receive loop reads on, and drops, until the peer has closed its side.
    private Task EndStreamAsync()
    {
        parts.Transport.ShutdownSend();
        return BoundedAsync(session.Receiving, parts.Options.CloseTimeout);
    }

    private async Task BoundedAsync(Task task, TimeSpan limit)
    {
        if (task.IsCompleted) return;
        try
        {
            await task.WaitAsync(limit, parts.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Whoever does not end in time is not waited for; closing goes on.
        }
    }

    private void Notify(CloseReason reason)
    {
        parts.Table.Remove(session);
        GettyMetrics.Sessions.Add(-1);
        GettyMetrics.CountClosed(reason.Kind);
        if (reason.Error is { } error)
        {
            parts.Logger.SessionFailed(session.Name, session.RemoteEndPoint, error);
            Guard(nameof(IEventListener<>.OnError), () => parts.Listener.OnError(session, error));
        }
        parts.Logger.SessionClosed(session.Name, session.RemoteEndPoint, reason.Kind, reason.Text);
        Guard(nameof(IEventListener<>.OnClose), () => parts.Listener.OnClose(session, reason));
        session.Attributes.Clear();
    }

    private void Guard(string callback, Action call)
    {
        try
        {
            call();
        }
        catch (Exception e)
        {
            parts.Logger.ListenerThrew(callback, session.Name, e);
        }
    }
}
