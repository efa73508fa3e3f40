using System.Net;
using Getty.Diagnostics;
using Getty.Sessions;
using Getty.Transports;

namespace Getty;

/// <summary>One connection that carries messages. Made by a server or client; thread-safe.</summary>
/// <typeparam name="T">The message.</typeparam>
public sealed class Session<T> : ISendQueueOwner
{
    private readonly SessionParts<T> _parts;
    private readonly SessionCloser<T> _closer;

    internal Session(SessionHost<T> host, ITransport transport, ICodec<T> codec)
    {
        Id = SessionIds.Next();
        CreatedAt = host.Time.GetUtcNow();
        _parts = new SessionParts<T>(this, host, transport, codec);
        _closer = new SessionCloser<T>(this, _parts);
    }

    /// <summary>Its number, unique in this process; never used again.</summary>
    public long Id { get; }

    /// <summary>Its name in log messages. Default: the kind of transport and <see cref="Id"/>, as in "tcp-7".</summary>
    public string Name { get => field ?? $"{_parts.Transport.Name}-{Id}"; set; }

    /// <summary>This side's address; null where the connection was gone before it could be asked for.</summary>
    public EndPoint? LocalEndPoint => _parts.Transport.LocalEndPoint;

    /// <summary>The peer's address; null where the connection was gone before it could be asked for.</summary>
    public EndPoint? RemoteEndPoint => _parts.Transport.RemoteEndPoint;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time since bytes last came, or since it was made.</summary>
    public TimeSpan SinceReceived => _parts.Time.GetElapsedTime(_parts.ReceiveLoop.LastReceived);

    /// <summary>The time since bytes last went, or since it was made.</summary>
    public TimeSpan SinceSent => _parts.Time.GetElapsedTime(_parts.SendQueue.LastSent);

    /// <summary>
    /// True from the end of <see cref="IEventListener{T}.OnOpen"/> until closing begins, from whichever side.
    /// </summary>
    public bool IsOpen => _closer.IsOpen;

    /// <summary>
    /// Ends, never with an error, after <see cref="IEventListener{T}.OnClose"/>. A handler of the session must not wait
    /// for it, since it comes after the handlers.
    /// </summary>
    public Task Closed => _closer.Closed;

    /// <summary>Why it closed or is closing; null before.</summary>
    public CloseReason? CloseReason => _closer.Reason;

    /// <summary>What the program attaches to it.</summary>
    public SessionAttributes Attributes { get; } = new();

    /// <summary>Its counts at this moment.</summary>
    public SessionStatistics Statistics => new(
        _parts.ReceiveLoop.Bytes, _parts.ReceiveLoop.Messages, _parts.SendQueue.BytesSent, _parts.SendQueue.MessagesSent, _parts.SendQueue.SendCalls,
        _parts.SendQueue.QueuedBytes, _parts.SendQueue.QueuedMessages, _parts.SendQueue.Dropped + _parts.Dispatcher.Dropped);

    internal long QueuedBytes => _parts.SendQueue.QueuedBytes;

    internal bool IsClosing => _closer.IsClosing;

    /// <summary>The receive loop's run.</summary>
    internal Task Receiving { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// Queues a message. The task ends when it is queued, at once unless the queue is full; waiting senders get room in
    /// their order. Messages leave in the order in which they were queued.
    /// </summary>
    /// <param name="message">The message; it is encoded before this returns and not kept.</param>
    /// <param name="cancellationToken">Ends the wait for room; nothing is sent then.</param>
    /// <exception cref="GettyException">The session is closed (at once, or on the task while it waited).</exception>
    public ValueTask SendAsync(T message, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled(cancellationToken);
        FrameWriter frame = FrameWriter.Rent();
        try
        {
            _parts.Codec.Encode(message, frame);
            return _parts.SendQueue.EnqueueAsync(frame, cancellationToken);
        }
        finally
        {
            FrameWriter.Return(frame);
        }
    }

    /// <summary>Queues a message if there is room for it at once.</summary>
    /// <returns>False when there is no room or the session is closed; the message is not sent then.</returns>
    public bool TrySend(T message) => TrySend(message, alone: false);

    /// <summary>
    /// Like <see cref="TrySend(T)"/>, but the message leaves in a send call of its own, after all that was queued
    /// before it, and what is queued after it waits for the next turn of the flush loop: for peers that stumble when a
    /// frame shares a segment with another.
    /// </summary>
    /// <returns>False when there is no room or the session is closed; the message is not sent then.</returns>
    public bool TrySendAlone(T message) => TrySend(message, alone: true);

    /// <summary>
    /// Closes: takes no more messages in, sends what is queued within <see cref="SessionOptions.CloseTimeout"/>, and
    /// ends the connection. Idempotent: the first reason wins. May be called, and awaited, in a handler of the session.
    /// </summary>
    /// <param name="reason">What <see cref="IEventListener{T}.OnClose"/> is told. Default:
    /// <see cref="CloseKind.LocalClose"/>.</param>
    /// <returns>
    /// A task that ends, never with an error, when the connection is closed and <see cref="IEventListener{T}.OnClose"/>
    /// has been called; where a handler is still running, as soon as what was queued has left, since the rest comes
    /// after the handler.
    /// </returns>
    public Task CloseAsync(CloseReason? reason = null)
    {
        _closer.TryBegin(reason ?? Getty.CloseReason.Local, CloseManner.Flush);
        return _closer.Finished;
    }

    /// <summary>
    /// Closes at once: what is queued is dropped and the peer sees a reset. Also cuts a running
    /// <see cref="CloseAsync"/> short.
    /// </summary>
    /// <param name="error">What went wrong, if anything did: goes to <see cref="IEventListener{T}.OnError"/>.</param>
    public void Abort(Exception? error = null) =>
        _closer.TryBegin(error is null ? Getty.CloseReason.Local : Getty.CloseReason.Failed(error), CloseManner.Abort);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({LocalEndPoint} <-> {RemoteEndPoint})";

    /// <summary>Calls OnOpen and begins to receive.</summary>
    internal void Start()
    {
        GettyMetrics.Sessions.Add(1);
        try
        {
            _parts.Listener.OnOpen(this);
        }
        catch (Exception e)
        {
            _closer.TryBegin(Getty.CloseReason.Refused(e), CloseManner.Close);
        }
        if (!IsClosing)
        {
            // Before the first message can come: its handler finds the session open.
            _closer.OnOpened();
            _parts.Logger.SessionOpened(Name, RemoteEndPoint);
            Receiving = _parts.ReceiveLoop.RunAsync();
            _parts.Timer.Start();
        }
        _closer.OnStarted();
    }

    internal void OnPeerEnd() => _closer.TryBegin(Getty.CloseReason.Peer, CloseManner.Drain);

    internal void OnSilent(TimeSpan limit) => _closer.TryBegin(Getty.CloseReason.Silent(limit), CloseManner.Close);

    /// <summary>
    /// Closes because of an error; what is queued still leaves, unless the connection itself is what failed.
    /// </summary>
    internal void Fail(Exception error)
    {
        bool lost = error is GettyException { Kind: GettyErrorKind.ConnectionLost or GettyErrorKind.SendTimeout };
        _closer.TryBegin(Getty.CloseReason.Failed(error), lost ? CloseManner.Abort : CloseManner.Flush);
    }

    /// <summary>
    /// Handles what was received, sends the answers, and closes; each for at most <paramref name="patience"/>.
    /// </summary>
    internal Task StopAsync(TimeSpan patience)
    {
        _closer.TryBegin(Getty.CloseReason.Stop, CloseManner.Drain, patience);
        return _closer.Closed;
    }

    void ISendQueueOwner.OnSendFailed(Exception error) => Fail(error);

    GettyException ISendQueueOwner.ClosedError() => new(
        GettyErrorKind.Closed, $"Session {Name} with {RemoteEndPoint} is closed: {CloseReason?.Text}", CloseReason?.Error);

    private bool TrySend(T message, bool alone)
    {
        FrameWriter frame = FrameWriter.Rent();
        try
        {
            _parts.Codec.Encode(message, frame);
            return _parts.SendQueue.TryEnqueue(frame, alone);
        }
        finally
        {
            FrameWriter.Return(frame);
        }
    }
}
