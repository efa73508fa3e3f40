using Getty.Diagnostics;
using Getty.Memory;
using Getty.Timing;
using Getty.Transports;

namespace Getty.Sessions;

/// <summary>
/// The bounded queue of frames to be sent. Senders append under a short lock to the batch that is being filled; one
/// flush loop at a time takes whatever has gathered and sends it in one call. While the receive loop corks the queue,
/// frames sent on its thread wait until it uncorks, and then leave in one call of that thread.
/// </summary>
internal sealed class SendQueue(ITransport transport, SessionOptions options, TimerWheel wheel, TimeProvider time, ISendQueueOwner owner)
    : WheelEntry, IThreadPoolWorkItem
{
    // Guards every field up to _drained. Nothing is completed, called back or awaited under it.
    private readonly Lock _gate = new();
    private readonly SendBacklog _backlog = new();
    private LinkedList<SendWaiter>? _waiters;
    private bool _flushing;
    private bool _completed;
    private TaskCompletionSource? _drained;

    // The thread of the receive loop while it hands over messages; 0 while it does not.
    private int _corkThread;

    // Written by the flush loop only.
    private long _bytesSent;
    private long _messagesSent;
    private long _sendCalls;
    private long _lastSent = time.GetTimestamp();
    private long _dropped;

    public long QueuedBytes => _backlog.Bytes;

    public int QueuedMessages => _backlog.Messages;

    public long BytesSent => Volatile.Read(ref _bytesSent);

    public long MessagesSent => Volatile.Read(ref _messagesSent);

    public long SendCalls => Volatile.Read(ref _sendCalls);

    public long LastSent => Volatile.Read(ref _lastSent);

    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Queues a frame; waits, in the order of arrival, while there is no room.</summary>
    public ValueTask EnqueueAsync(FrameWriter frame, CancellationToken cancellationToken)
    {
        bool start = false, completed;
        SendWaiter? waiter = null;
        lock (_gate)
        {
            completed = _completed;
            if (!completed)
            {
                if (HasRoom(frame.Count)) _backlog.Append(frame);
                else waiter = AddWaiter(frame);
                start = ShouldStart(waiter is not null);
            }
        }
        if (completed) throw owner.ClosedError();
        if (start) StartFlush();
        return waiter is null ? default : waiter.WaitAsync(cancellationToken);
    }

    /// <summary>Queues a frame, or says that there is no room or the session is closed.</summary>
    public bool TryEnqueue(FrameWriter frame, bool alone)
    {
        bool start;
        lock (_gate)
        {
            if (_completed || !HasRoom(frame.Count)) return false;
            if (alone) _backlog.AppendAlone(frame);
            else _backlog.Append(frame);
            start = ShouldStart(waiting: false);
        }
        if (start) StartFlush();
        return true;
    }

    /// <summary>Frames sent by this thread wait for <see cref="Uncork"/>.</summary>
    public void Cork() => Volatile.Write(ref _corkThread, Environment.CurrentManagedThreadId);

    /// <summary>Sends what has gathered, on this thread as far as the socket takes it.</summary>
    public void Uncork()
    {
        Volatile.Write(ref _corkThread, 0);
        if (TryStart()) _ = FlushAsync(oneTurn: true);
    }

    /// <summary>Refuses further frames; who waits for room is told so.</summary>
    public void Complete()
    {
        LinkedList<SendWaiter>? waiters;
        lock (_gate)
        {
            _completed = true;
            waiters = _waiters;
            _waiters = null;
        }
        FailWaiters(waiters);
    }

    /// <summary>Ends when all that is queued has been sent, or dropped because sending failed.</summary>
    public Task DrainAsync()
    {
        Task drained;
        lock (_gate)
        {
            if (!_flushing && QueuedMessages == 0) return Task.CompletedTask;
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            drained = _drained.Task;
        }
        if (TryStart()) StartFlush();
        return drained;
    }

    /// <summary>
    /// Drops what has not been sent. What is being sent is given back by the flush loop, when the transport fails it.
    /// </summary>
    public void Drop()
    {
        Complete();
        TaskCompletionSource? drained;
        lock (_gate)
        {
            while (_backlog.Take() is { } batch) DropBatch(batch);
            drained = _flushing ? null : _drained;
        }
        drained?.TrySetResult();
    }

    /// <summary>
    /// Takes a sender out of the line, and lets in those behind it that fit; false when it does not wait any more.
    /// </summary>
    public bool TryRemove(SendWaiter waiter)
    {
        List<SendWaiter>? admitted;
        lock (_gate)
        {
            if (_waiters is null || waiter.Place.List != _waiters) return false;
            _waiters.Remove(waiter.Place);
            // No flush needs a start: while anybody waits there is something queued, and one is under way.
            admitted = AdmitWaiters();
        }
        Admit(admitted);
        return true;
    }

    void IThreadPoolWorkItem.Execute() => _ = FlushAsync(oneTurn: false);

    internal override void OnDue() => owner.OnSendFailed(new GettyException(
        GettyErrorKind.SendTimeout, $"{transport.RemoteEndPoint} has not taken what was sent to it for {options.SendTimeout} (SendTimeout)."));

    private async Task FlushAsync(bool oneTurn)
    {
        SendBatch? batch = null;
        try
        {
            while ((batch = TakeBatch()) is not null)
            {
                bool alone = batch.IsAlone;
                await SendAsync(batch).ConfigureAwait(false);
                OnSent(batch);
                // Nothing may follow an alone frame at once; and a receive loop must not send for others for ever.
                if (!alone && !(oneTurn && QueuedMessages > 0)) continue;
                StartFlush();
                return;
            }
        }
        catch (Exception e)
        {
            OnFailed(batch!, e);
        }
    }

    private ValueTask SendAsync(SendBatch batch)
    {
        _sendCalls++;
        ValueTask send = batch.SendAsync(transport);
        return send.IsCompleted ? send : WatchAsync(send);
    }

    private async ValueTask WatchAsync(ValueTask send)
    {
        wheel.Schedule(this, options.SendTimeout);
        try
        {
            await send.ConfigureAwait(false);
        }
        finally
        {
            wheel.Cancel(this);
        }
    }

    private void OnSent(SendBatch batch)
    {
        Volatile.Write(ref _lastSent, time.GetTimestamp());
        Volatile.Write(ref _bytesSent, _bytesSent + batch.Bytes);
        Volatile.Write(ref _messagesSent, _messagesSent + batch.Messages);
        GettyMetrics.SendCalls.Add(1);
        GettyMetrics.BytesSent.Add(batch.Bytes);
        GettyMetrics.MessagesSent.Add(batch.Messages);
        List<SendWaiter>? admitted;
        lock (_gate)
        {
            _backlog.Return(batch);
            admitted = AdmitWaiters();
        }
        Admit(admitted);
    }

    private void OnFailed(SendBatch batch, Exception error)
    {
        // The owner first: whoever is failed below is then told why. No other flush can begin meanwhile, so the stream,
        // which may hold half a frame, is not used again.
        owner.OnSendFailed(error as GettyException ?? new GettyException(
            GettyErrorKind.ConnectionLost, $"Sending to {transport.RemoteEndPoint} failed: {error.Message}", error));
        Complete();
        lock (_gate)
        {
            _flushing = false;
            DropBatch(batch);
        }
        Drop();
    }

    // What the flush loop sends next; null ends the loop.
    private SendBatch? TakeBatch()
    {
        TaskCompletionSource? drained;
        lock (_gate)
        {
            if (_backlog.Take() is { } batch) return batch;
            _flushing = false;
            drained = _drained;
            _drained = null;
        }
        drained?.TrySetResult();
        return null;
    }

    private void StartFlush() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    private bool TryStart()
    {
        lock (_gate)
        {
            if (_flushing || !_backlog.HasUnsent) return false;
            return _flushing = true;
        }
    }

    // A sender that waits must not wait for the uncorking: its thread may be the one that would uncork.
    private bool ShouldStart(bool waiting)
    {
        if (_flushing || (!waiting && Volatile.Read(ref _corkThread) == Environment.CurrentManagedThreadId)) return false;
        return _flushing = true;
    }

    private bool HasRoom(int bytes) => _waiters is not { Count: > 0 } && Fits(bytes);

    private bool Fits(int bytes) =>
        QueuedMessages == 0 || (QueuedBytes + bytes <= options.SendQueueBytes && QueuedMessages < options.SendQueueMessages);

    private SendWaiter AddWaiter(FrameWriter frame)
    {
        int length = frame.Count;
        Block block = length < FrameWriter.HandOverSize ? Block.Unpooled(frame.WrittenSpan.ToArray()) : frame.TakeBlock();
        var waiter = new SendWaiter(this, block, length);
        (_waiters ??= new LinkedList<SendWaiter>()).AddLast(waiter.Place);
        return waiter;
    }

    // Moves the frames of those who have waited longest into the queue, as far as there is room.
    private List<SendWaiter>? AdmitWaiters()
    {
        List<SendWaiter>? admitted = null;
        while (_waiters?.First is { Value: var waiter } && Fits(waiter.Length))
        {
            _waiters.RemoveFirst();
            _backlog.Append(waiter);
            (admitted ??= []).Add(waiter);
        }
        return admitted;
    }

    private static void Admit(List<SendWaiter>? admitted) => admitted?.ForEach(static waiter => waiter.Admit());

    private void FailWaiters(LinkedList<SendWaiter>? waiters)
    {
        if (waiters is null) return;
        foreach (SendWaiter waiter in waiters) waiter.Fail(owner.ClosedError());
    }

    private void DropBatch(SendBatch batch)
    {
        _dropped += batch.Messages;
        GettyMetrics.Dropped.Add(batch.Messages);
        _backlog.Return(batch);
    }
}
