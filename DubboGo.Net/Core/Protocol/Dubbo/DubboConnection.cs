using System.Net;
using Getty;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Protocol;

/// <summary>
/// The connection, or connections, to the provider at one address, shared by all references to it. Dialled in the background and again
/// whenever it is lost, until the last reference is gone.
/// </summary>
internal sealed class DubboConnection : IEventListener<DubboMessage>, ICodecFactory<DubboMessage>, IAsyncDisposable
{
    private readonly GettyClient<DubboMessage> _client;
    private readonly DeadlineTimer _timer;
    private readonly ILogger _logger;
    private readonly ConnectionSettings _settings;

    // Ids of what is not answered to a slot: heartbeats and one-way requests.
    private long _lastId;
    private volatile bool _readOnly;

    public DubboConnection(EndPoint address, ConnectionSettings settings, DeadlineTimer timer, TimeProvider time, ILoggerFactory loggers)
    {
        _settings = settings;
        _timer = timer;
        _logger = loggers.CreateLogger<DubboProtocol>();
        Calls = new(time, timer);
        timer.Add(Calls);
        _client = new(settings.ToOptions(address, time), this, this, loggers);
    }

    public PendingCalls Calls { get; }

    /// <summary>References that share it; guarded by the lock of their table.</summary>
    public int Users { get; set; }

    /// <summary>True with a connection up to a provider that has not said that it will stop.</summary>
    public bool IsAvailable => !_readOnly && _client.IsConnected;

    public Exception? LastError => _client.LastError;

    /// <summary>Begins to connect.</summary>
    public Task StartAsync() => _client.StartAsync();

    /// <summary>A session that is up; null for none.</summary>
    public Session<DubboMessage>? Pick() => _client.Pick();

    /// <summary>A session, once one is up.</summary>
    public ValueTask<Session<DubboMessage>> GetSessionAsync(CancellationToken cancellationToken) => _client.GetSessionAsync(cancellationToken);

    public long NextId() => Interlocked.Increment(ref _lastId);

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync().ConfigureAwait(false);
        _timer.Remove(Calls);
    }

    public ICodec<DubboMessage> Create() => new ConsumerCodec(Calls, _settings.Payload);

    public void OnOpen(Session<DubboMessage> session)
    {
        // A provider that came back, or another one at its address, takes calls again.
        _readOnly = false;
        DubboLog.Connected(_logger, session.RemoteEndPoint);
    }

    public ValueTask OnMessage(Session<DubboMessage> session, DubboMessage message)
    {
        if (ReferenceEquals(message, EventMessage.ReadOnly)) OnReadOnly(session);
        // dubbo2.js loses an answer that shares a segment with a heartbeat: those travel alone.
        else if (message is EventMessage) session.TrySendAlone(message);
        else session.TrySend(message);
        return default;
    }

    public void OnIdle(Session<DubboMessage> session) => session.TrySendAlone(EventMessage.Heartbeat(NextId()));

    public void OnError(Session<DubboMessage> session, Exception error)
    {
        if (error is FrameException fault) DubboMetrics.Count(fault.Fault);
        DubboLog.ConnectionFailed(_logger, session.RemoteEndPoint, error);
    }

    public void OnClose(Session<DubboMessage> session, CloseReason reason)
    {
        Calls.FailAll(session, reason.Text, reason.Error);
        DubboLog.Disconnected(_logger, session.RemoteEndPoint, reason.Text);
    }

    private void OnReadOnly(Session<DubboMessage> session)
    {
        _readOnly = true;
        DubboLog.ProviderStops(_logger, session.RemoteEndPoint);
    }
}
