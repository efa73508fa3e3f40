namespace Getty.Sessions;

/// <summary>
/// What a send queue holds: batches in the order in which they leave, the last of which takes further frames. A batch
/// counts until it is given back. Not thread-safe: the queue's lock guards it; only the counts may be read beside it.
/// </summary>
internal sealed class SendBacklog
{
    // Closed batches, which precede _filling. Only full ones and frames that leave alone close one.
    private Queue<SendBatch>? _closed;
    private SendBatch? _filling;
    private SendBatch? _spare;
    private long _bytes;
    private int _messages;

    public long Bytes => Volatile.Read(ref _bytes);

    public int Messages => Volatile.Read(ref _messages);

    /// <summary>True when there is a batch to take.</summary>
    public bool HasUnsent => _filling is not null || _closed is { Count: > 0 };

    public void Append(FrameWriter frame)
    {
        int length = frame.Count;
        if (length < FrameWriter.HandOverSize) Filling(length).Append(frame.WrittenSpan);
        else Filling(length).Append(frame.TakeBlock(), length);
    }

    /// <summary>Its frame will share no send call with another.</summary>
    public void AppendAlone(FrameWriter frame)
    {
        CloseBatch();
        Append(frame);
        _filling!.IsAlone = true;
        CloseBatch();
    }

    /// <summary>Takes over the frame of a sender that has waited.</summary>
    public void Append(SendWaiter waiter)
    {
        SendBatch filling = Filling(waiter.Length);
        if (waiter.Length >= FrameWriter.HandOverSize)
        {
            filling.Append(waiter.Frame, waiter.Length);
            return;
        }
        filling.Append(waiter.Frame.Array.AsSpan(0, waiter.Length));
        waiter.Frame.Release();
    }

    /// <summary>The batch that leaves next, or null. Who takes it gives it back, sent or not.</summary>
    public SendBatch? Take()
    {
        if (_closed?.TryDequeue(out SendBatch? closed) == true) return closed;
        SendBatch? filling = _filling;
        _filling = null;
        return filling;
    }

    /// <summary>Gives a batch back: its frames count no more, its blocks are free.</summary>
    public void Return(SendBatch batch)
    {
        _bytes -= batch.Bytes;
        _messages -= batch.Messages;
        batch.Clear();
        _spare = batch;
    }

    private SendBatch Filling(int bytes)
    {
        _bytes += bytes;
        _messages++;
        if (_filling?.IsFull == true) CloseBatch();
        if (_filling is not null) return _filling;
        _filling = _spare ?? new SendBatch();
        _spare = null;
        return _filling;
    }

    private void CloseBatch()
    {
        if (_filling is null) return;
        (_closed ??= new Queue<SendBatch>()).Enqueue(_filling);
        _filling = null;
    }
}
