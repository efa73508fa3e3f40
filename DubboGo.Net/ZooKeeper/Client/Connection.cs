using System.Net;
using DubboGo.Net.ZooKeeper.Jute;
using DubboGo.Net.ZooKeeper.Protocol;
using Getty;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>
/// One connection to one server, from its greeting to its end: never reused. Requests are answered in the order in which they were sent;
/// an answer out of order ends it, as does everything else that a server must not send.
/// </summary>
internal sealed class Connection : IEventListener<Packet>, IAsyncDisposable
{
    // However short a session timeout a server grants, it is not looked after more often.
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromMilliseconds(10);

    // A server that is left does not have to be waited for long.
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromMilliseconds(500);

    private readonly ConnectRequest _greeting;
    private readonly Action<WatchNotification> _onWatch;
    private readonly TimeProvider _time;
    private readonly GettyClient<Packet> _transport;
    private readonly TaskCompletionSource<ConnectResponse?> _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Guards the three below; held while sending, so that requests wait in the order in which they leave.
    private readonly Lock _gate = new();
    private readonly Queue<Request> _pending = new();
    private Session<Packet>? _session;
    private int _lastXid;

    private long _lastZxid;

    public Connection(
        EndPoint server, ZooKeeperClientOptions options, ConnectRequest greeting, Action<WatchNotification> onWatch, ILoggerFactory loggers)
    {
        (Server, _greeting, _onWatch, _time, _lastZxid) = (server, greeting, onWatch, options.TimeProvider, greeting.LastZxid);
        var transport = new GettyClientOptions
        {
            EndPoint = server,
            Reconnect = false,
            TimeProvider = options.TimeProvider,
            Session = new()
            {
                Dispatch = DispatchMode.Inline,
                MaxMessageSize = options.MaxFrameSize + sizeof(int),
                CloseTimeout = s_closeTimeout,
            },
        };
        _transport = new(transport, new ZooKeeperCodecFactory(options.MaxFrameSize), this, loggers);
    }

    public EndPoint Server { get; }

    /// <summary>The newest transaction that an answer has told of, or that the greeting named.</summary>
    public long LastZxid => Volatile.Read(ref _lastZxid);

    /// <summary>Why it ended; null before, and where the server closed it in good order.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Connects and greets.</summary>
    /// <returns>The server's answer; null when it closed the connection without one.</returns>
    public async Task<ConnectResponse?> OpenAsync(CancellationToken cancellationToken)
    {
        await _transport.StartAsync(cancellationToken).ConfigureAwait(false);
        await _transport.GetSessionAsync(cancellationToken).ConfigureAwait(false);
        return await _granted.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a frame that no request waits for.</summary>
    public void Send(OutboundPacket packet) => _session?.TrySend(packet);

    /// <summary>Sends a request; where it cannot leave, it fails.</summary>
    public void Send(Request request)
    {
        try
        {
            if (!TrySend(request)) request.Fail(Lost());
        }
        catch (Exception e)
        {
            request.Fail(e); // it cannot be written
        }
    }

    /// <summary>Keeps the session alive until the connection ends, and ends it when the server falls silent.</summary>
    public async Task HoldAsync(TimeSpan sessionTimeout, CancellationToken cancellationToken)
    {
        TimeSpan pingAfter = sessionTimeout / 3, patience = sessionTimeout * 2 / 3;
        if (_session is not { } session) return; // ended already
        while (!_ended.Task.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            if (session.SinceReceived >= patience) session.Abort(Silent(patience));
            else if (session.SinceSent >= pingAfter) session.TrySend(PingPacket.Instance);
            TimeSpan next = NextLook(pingAfter - session.SinceSent, patience - session.SinceReceived, least: pingAfter / 4);
            await _ended.Task.WaitAsync(next, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends it at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _session?.Abort();
        await _transport.DisposeAsync().ConfigureAwait(false);
    }

    void IEventListener<Packet>.OnOpen(Session<Packet> session)
    {
        _session = session;
        session.TrySend(_greeting);
    }

    ValueTask IEventListener<Packet>.OnMessage(Session<Packet> session, Packet message)
    {
        switch (message)
        {
            case Reply reply: OnReply(reply); break;
            case WatchNotification notification: _onWatch(notification); break;
            case ConnectResponse response: _granted.TrySetResult(response); break;
        }
        return ValueTask.CompletedTask;
    }

    void IEventListener<Packet>.OnError(Session<Packet> session, Exception error) => Error = error;

    void IEventListener<Packet>.OnClose(Session<Packet> session, CloseReason reason)
    {
        Request[] lost;
        lock (_gate)
        {
            lost = [.. _pending];
            _pending.Clear();
            _session = null;
        }
        foreach (Request request in lost) request.Fail(Lost());
        _granted.TrySetResult(null);
        _ended.TrySetResult();
    }

    // Never at once: what was just queued may not have left yet.
    private static TimeSpan NextLook(TimeSpan untilPing, TimeSpan untilSilence, TimeSpan least) =>
        TimeSpan.FromTicks(Math.Max(Math.Max(least.Ticks, s_shortestWait.Ticks), Math.Min(untilPing.Ticks, untilSilence.Ticks)));

    private bool TrySend(Request request)
    {
        lock (_gate)
        {
            if (_session is null) return false;
            request.Xid = _lastXid = _lastXid == int.MaxValue ? 1 : _lastXid + 1;
            if (!_session.TrySend(request)) return false;
            _pending.Enqueue(request);
            return true;
        }
    }

    private void OnReply(Reply reply)
    {
        if (reply.Xid < 0) CheckUnnumbered(reply);
        else Answer(reply);
        // Only now: what this answer set is covered by the transaction that it names.
        if (reply.Zxid > 0) Volatile.Write(ref _lastZxid, reply.Zxid);
    }

    private static void CheckUnnumbered(Reply reply)
    {
        OpCode operation = reply.Xid switch
        {
            Xid.Ping => OpCode.Ping,
            Xid.AddAuth => OpCode.AddAuth,
            Xid.SetWatches => OpCode.SetWatches,
            _ => throw ZooKeeperException.Malformed($"an answer to request {reply.Xid}, which there is not"),
        };
        if (reply.Error != 0) throw ZooKeeperException.FromCode(reply.Error, operation, path: null);
    }

    private void Answer(Reply reply)
    {
        Request? request;
        lock (_gate) _pending.TryPeek(out request);
        if (request is null) throw ZooKeeperException.Malformed($"an answer to request {reply.Xid} where none was due");
        if (request.Xid != reply.Xid) throw ZooKeeperException.Malformed($"an answer to request {reply.Xid} where {request.Xid} was due");
        // A body that cannot be read leaves the request in the queue, which fails with the connection.
        request.Complete(reply.Error, new JuteReader(reply.Body));
        lock (_gate) _pending.TryDequeue(out _);
    }

    private ZooKeeperException Lost() => Error as ZooKeeperException is { Kind: not ZooKeeperErrorKind.ConnectionLoss } error
        ? error
        : new(
            ZooKeeperErrorKind.ConnectionLoss,
            $"The connection to ZooKeeper server {Server} is lost: the request may or may not have been carried out.", inner: Error);

    private ZooKeeperException Silent(TimeSpan patience) =>
        new(ZooKeeperErrorKind.ConnectionLoss, $"ZooKeeper server {Server} has been silent for {patience}.");
}
