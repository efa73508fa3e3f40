using Getty.Transports;
using Microsoft.Extensions.Logging;

namespace Getty.Sessions;

/// <summary>The moving parts of one session, made and wired in one place.</summary>
internal sealed class SessionParts<T>
{
    private readonly SessionHost<T> _host;

    public SessionParts(Session<T> session, SessionHost<T> host, ITransport transport, ICodec<T> codec)
    {
        _host = host;
        Transport = transport;
        Codec = codec;
        Dispatcher = Dispatcher<T>.Create(session, host);
        SendQueue = new SendQueue(transport, host.Options, host.Wheel, host.Time, session);
        ReceiveLoop = new ReceiveLoop<T>(session, this);
        Timer = new SessionTimer<T>(session, this, host.Wheel);
    }

    public ITransport Transport { get; }

    public ICodec<T> Codec { get; }

    public Dispatcher<T> Dispatcher { get; }

    public SendQueue SendQueue { get; }

    public ReceiveLoop<T> ReceiveLoop { get; }

    public SessionTimer<T> Timer { get; }

    public IEventListener<T> Listener => _host.Listener;

    public SessionOptions Options => _host.Options;

    public TimeProvider Time => _host.Time;

    public ILogger Logger => _host.Logger;

    public SessionTable<T> Table => _host.Table;
}
