using Getty.Diagnostics;
using Getty.Transports;

namespace Getty.Sessions;

/// <summary>
/// Reads, decodes and hands over, in one loop. It waits with an empty receive and takes a block when there is something
/// to read: a waiting session holds no block, or, with the beginning of a message, no more than that needs.
/// </summary>
internal sealed class ReceiveLoop<T>
{
    private readonly Session<T> _session;
    private readonly ITransport _transport;
    private readonly ICodec<T> _codec;
    private readonly Dispatcher<T> _dispatcher;
    private readonly SendQueue _sendQueue;
    private readonly TimeProvider _time;
    private readonly ReceiveBuffer _buffer;

    // Written by the loop only.
    private long _bytes;
    private long _messages;
    private long _lastReceived;
    private long _listeningSince;
    private long _incompleteSince;
    private volatile bool _handingOver;
    private volatile TaskCompletionSource? _handedOver;

    public ReceiveLoop(Session<T> session, SessionParts<T> parts)
    {
        _session = session;
        _transport = parts.Transport;
        _codec = parts.Codec;
        _dispatcher = parts.Dispatcher;
        _sendQueue = parts.SendQueue;
        _time = parts.Time;
        _buffer = new ReceiveBuffer(parts.Options.MaxMessageSize);
        _lastReceived = _listeningSince = _time.GetTimestamp();
    }

    public long Bytes => Volatile.Read(ref _bytes);

    public long Messages => Volatile.Read(ref _messages);

    public long LastReceived => Volatile.Read(ref _lastReceived);

    /// <summary>
    /// Since when the loop has listened without hearing anything: the last receive, or the end of handing over what it
    /// brought.
    /// </summary>
    public long ListeningSince => Volatile.Read(ref _listeningSince);

    /// <summary>Since when the end of a message is awaited whose beginning has come; 0 while there is none.</summary>
    public long IncompleteSince => Volatile.Read(ref _incompleteSince);

    /// <summary>True while the loop is in the hands of the listener, or waits for a handler.</summary>
    public bool IsHandingOver => _handingOver;

    /// <summary>
    /// Reads until the peer's end, an error, or the end of the transport; tells the session which it was.
    /// </summary>
    public async Task RunAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await ReceiveUntilEndAsync().ConfigureAwait(false);
            ThrowIfInsideMessage();
            _session.OnPeerEnd();
        }
        catch (Exception e)
        {
            _session.Fail(_handingOver ? e : ConnectionLost(e));
        }
        finally
        {
            EndHandingOver();
            _buffer.Release();
        }
    }

    /// <summary>
    /// Ends when the loop is not in the hands of the listener; to be asked once, after the session has begun to close.
    /// </summary>
    public Task WhenHandedOverAsync()
    {
        _handedOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.MemoryBarrier();
        return _handingOver ? _handedOver.Task : Task.CompletedTask;
    }

    private async Task ReceiveUntilEndAsync()
    {
        while (true)
        {
            ValueTask<int> ready = _transport.WaitToReceiveAsync();
            if (!ready.IsCompleted) _buffer.Shrink();
            await ready.ConfigureAwait(false);
            int count = _transport.TryReceive(_buffer.GetSpace().Span);
            if (count == 0) return;
            if (count < 0) continue;
            OnReceived(count);
            if (_session.IsClosing) _buffer.Release();
            if (_buffer.IsShort || _buffer.Length == 0) continue;

            _handingOver = true;
            bool more;
            long before = _messages;
            do
            {
                ValueTask handled = HandOver(out more);
                if (!handled.IsCompletedSuccessfully) await handled.ConfigureAwait(false);
            }
            while (more);
            // In this order: who sees the loop out of the listener's hands sees what it left.
            NoteIncomplete(isNew: _messages != before);
            EndHandingOver();
        }
    }

    private void OnReceived(int count)
    {
        _buffer.Commit(count);
        Volatile.Write(ref _bytes, _bytes + count);
        long now = _time.GetTimestamp();
        Volatile.Write(ref _lastReceived, now);
        Volatile.Write(ref _listeningSince, now);
        GettyMetrics.BytesReceived.Add(count);
    }

    private void EndHandingOver()
    {
        Volatile.Write(ref _listeningSince, _time.GetTimestamp());
        _handingOver = false;
        // Against WhenHandedOverAsync: either it sees the flag, or this sees its task.
        Interlocked.MemoryBarrier();
        _handedOver?.TrySetResult();
    }

    // The end of one message may have brought the beginning of another.
    private void NoteIncomplete(bool isNew)
    {
        if (_buffer.Length == 0 && !_buffer.IsShort) Volatile.Write(ref _incompleteSince, 0);
        else if (isNew || _incompleteSince == 0) Volatile.Write(ref _incompleteSince, _time.GetTimestamp());
    }

    // All messages of this receive, or those up to one whose handler has not ended yet. Corked, so that their answers
    // leave together.
    private ValueTask HandOver(out bool more)
    {
        long before = _messages;
        _sendQueue.Cork();
        try
        {
            while (!_session.IsClosing && _buffer.TryDecode(_codec, out T? message))
            {
                Volatile.Write(ref _messages, _messages + 1);
                ValueTask handled = _dispatcher.DispatchAsync(message);
                if (!handled.IsCompletedSuccessfully) return Pending(handled, out more);
            }
            _dispatcher.OnReceived();
            more = false;
            return default;
        }
        finally
        {
            _sendQueue.Uncork();
            GettyMetrics.MessagesReceived.Add(_messages - before);
        }
    }

    private static ValueTask Pending(ValueTask handled, out bool more)
    {
        more = true;
        return handled;
    }

    private void ThrowIfInsideMessage()
    {
        if (_buffer.Length == 0 || _session.IsClosing) return;
        throw new GettyException(
            GettyErrorKind.UnexpectedEnd, $"{_transport.RemoteEndPoint} closed the connection inside a message; {_buffer.Length} bytes are left over.");
    }

    private GettyException ConnectionLost(Exception e) => e as GettyException ?? new GettyException(
        GettyErrorKind.ConnectionLost, $"Receiving from {_transport.RemoteEndPoint} failed: {e.Message}", e);
}
