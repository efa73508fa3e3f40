using System.Net;
using Getty;
using Hessian2;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Protocol;

/// <summary>One port on which services are served.</summary>
internal sealed class ProviderEndpoint : IEventListener<DubboMessage>, ICodecFactory<DubboMessage>, IAsyncDisposable
{
    private readonly GettyServer<DubboMessage> _server;
    private readonly RequestDispatcher _dispatcher;
    private readonly ProviderSettings _settings;
    private readonly HessianOptions _options;
    private readonly ILogger _logger;

    public ProviderEndpoint(IPEndPoint address, ProviderSettings settings, TimeProvider time, ILoggerFactory loggers)
    {
        _settings = settings;
        _logger = loggers.CreateLogger<DubboProtocol>();
        _dispatcher = new(settings.Threads, settings.Queues);
        _options = HessianOptions.Default with { Limits = HessianLimits.Default with { MaxTotalBytes = settings.Payload } };
        _server = new(settings.ToOptions(address, time), this, this, loggers);
    }

    public ServiceTable Services { get; } = new();

    public IReadOnlyCollection<Session<DubboMessage>> Sessions => _server.Sessions;

    public int Payload => _settings.Payload;

    /// <summary>The port that was bound.</summary>
    public int Port { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _server.StartAsync(cancellationToken).ConfigureAwait(false);
        Port = ((IPEndPoint)_server.LocalEndPoint).Port;
        DubboLog.Listening(_logger, _server.LocalEndPoint);
    }

    /// <summary>Asks every consumer to choose other providers. One that does not read what it is sent is not waited for.</summary>
    public void AnnounceStop()
    {
        // Alone, like a heartbeat: dubbo2.js takes any event for one, and loses an answer that shares a segment with it.
        foreach (var session in _server.Sessions) session.TrySendAlone(EventMessage.ReadOnly);
    }

    /// <summary>Takes no new connections and requests, lets those that run end, within the time for it, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _server.StopAccepting();
        using var limit = new CancellationTokenSource(_settings.StopTimeout);
        await _dispatcher.StopAsync(limit.Token).ConfigureAwait(false);
        if (_dispatcher.Unanswered is > 0 and var left) DubboLog.StopTimedOut(_logger, left);
        var address = _server.LocalEndPoint;
        await _server.DisposeAsync().ConfigureAwait(false);
        DubboLog.StoppedListening(_logger, address);
    }

    public ICodec<DubboMessage> Create() => new ProviderCodec(Services, _settings.Payload, _options);

    public void OnOpen(Session<DubboMessage> session) => session.Attributes.Set(ProviderSession.Key, new(session, _dispatcher));

    public ValueTask OnMessage(Session<DubboMessage> session, DubboMessage message)
    {
        switch (message)
        {
            case IncomingRequest request:
                session.Attributes.Get(ProviderSession.Key)?.Add(request);
                break;
            case EventMessage when ReferenceEquals(message, EventMessage.ReadOnly):
                break;
            case EventMessage heartbeat:
                // dubbo2.js loses an answer that shares a segment with a heartbeat: those travel alone.
                session.TrySendAlone(heartbeat);
                break;
            case StatusAnswer refusal:
                DubboLog.RequestRefused(_logger, session.RemoteEndPoint, refusal.Status, refusal.Text);
                session.TrySend(refusal);
                break;
        }
        return default;
    }

    public void OnReceived(Session<DubboMessage> session) => session.Attributes.Get(ProviderSession.Key)?.HandOver();

    public void OnError(Session<DubboMessage> session, Exception error)
    {
        if (error is FrameException fault) DubboMetrics.Count(fault.Fault);
        DubboLog.ConsumerFailed(_logger, session.RemoteEndPoint, error);
    }

    public void OnClose(Session<DubboMessage> session, CloseReason reason) => session.Attributes.Get(ProviderSession.Key)?.OnClose();
}
