using Getty.Diagnostics;

namespace Getty.Sessions;

/// <summary>
/// Handles messages off the receive loop: in order with one worker, several at once with more. Workers are work items
/// of the thread pool that live while there is work; each starts the next one before it handles a message, so that a
/// handler that blocks holds up nothing but its own worker. The queue is bounded: when it is full, handing over waits.
/// </summary>
internal sealed class QueuedDispatcher<T>(Session<T> session, SessionHost<T> host, int workers)
    : Dispatcher<T>(session, host.Listener), IThreadPoolWorkItem
{
    private readonly int _capacity = host.Options.DispatchQueue;

    // Guards everything below. Nothing is completed or called back under it.
    private readonly Lock _gate = new();
    private readonly Queue<T> _queue = new();
    private int _running;
    private bool _dropped;
    private long _droppedCount;

    // The receive loop, when it waits for room.
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _idle;

    public override long Dropped => Volatile.Read(ref _droppedCount);

    public override bool IsBusy => Volatile.Read(ref _running) > 0;

    public override ValueTask DispatchAsync(T message)
    {
        bool start, dropped;
        Task? room = null;
        lock (_gate)
        {
            dropped = _dropped;
            if (!dropped) _queue.Enqueue(message);
            start = TryAddWorker();
            if (_queue.Count >= _capacity) room = (_room = NewSource()).Task;
        }
        if (dropped) CountDropped(message);
        if (start) StartWorker();
        return room is null ? default : new ValueTask(room);
    }

    public override void OnReceived()
    {
    }

    public override Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (_running == 0) return Task.CompletedTask;
            return (_idle ??= NewSource()).Task;
        }
    }

    public override void Drop()
    {
        TaskCompletionSource? room;
        T[] undelivered;
        lock (_gate)
        {
            _dropped = true;
            undelivered = [.. _queue];
            _queue.Clear();
            room = TakeRoom();
        }
        room?.TrySetResult();
        foreach (T message in undelivered) CountDropped(message);
    }

    void IThreadPoolWorkItem.Execute() => _ = WorkAsync();

    private async Task WorkAsync()
    {
        while (TryTake(out T? message)) await HandleAsync(message).ConfigureAwait(false);
    }

    private async ValueTask HandleAsync(T message)
    {
        try
        {
            using (message as IDisposable) await Listener.OnMessage(Session, message).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Session.Fail(e);
            // A session that closes because of its handler handles nothing more; one that is being drained does.
            if (ReferenceEquals(Session.CloseReason!.Error, e)) Drop();
        }
    }

    // The next message; when there is none the worker is over.
    private bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T message)
    {
        bool taken, start = false;
        TaskCompletionSource? toSignal;
        lock (_gate)
        {
            taken = _queue.TryDequeue(out message);
            if (taken) start = TryAddWorker();
            toSignal = taken ? TakeRoom() : EndWorker();
        }
        if (start) StartWorker();
        toSignal?.TrySetResult();
        return taken;
    }

    private bool TryAddWorker()
    {
        if (_queue.Count == 0 || _running >= workers) return false;
        _running++;
        return true;
    }

    private void StartWorker() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    // Room is signalled at half: waking the receive loop for each single place would cost a hop per message.
    private TaskCompletionSource? TakeRoom()
    {
        if (_queue.Count > _capacity / 2) return null;
        TaskCompletionSource? room = _room;
        _room = null;
        return room;
    }

    private TaskCompletionSource? EndWorker()
    {
        if (--_running > 0) return null;
        TaskCompletionSource? idle = _idle;
        _idle = null;
        return idle;
    }

    private void CountDropped(T message)
    {
        Interlocked.Increment(ref _droppedCount);
        GettyMetrics.Dropped.Add(1);
        try
        {
            (message as IDisposable)?.Dispose();
        }
        catch (Exception e)
        {
            // One message must keep neither the others nor the closing of the session from their end.
            host.Logger.ListenerThrew(nameof(IDisposable.Dispose), Session.Name, e);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
