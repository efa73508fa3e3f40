using System.Net;

namespace Getty;

/// <summary>Options of a server; copied when it is made.</summary>
public sealed class GettyServerOptions
{
    /// <summary>
    /// Where to listen. Port 0 takes a free one: see <see cref="GettyServer{T}.LocalEndPoint"/>. Default: 127.0.0.1:0,
    /// so that nothing is open to the network unless it is said.
    /// </summary>
    public IPEndPoint EndPoint { get; set; } = new(IPAddress.Loopback, 0);

    /// <summary>Connections that the system keeps until they are accepted. Default: 512; at least 1.</summary>
    public int Backlog { get; set => field = SessionOptions.AtLeastOne(value, nameof(Backlog)); } = 512;

    /// <summary>Sessions at once; a connection beyond that is closed at once. Default: 100,000; at least 1.</summary>
    public int MaxSessions { get; set => field = SessionOptions.AtLeastOne(value, nameof(MaxSessions)); } = 100_000;

    /// <summary>How long <see cref="GettyServer{T}.StopAsync"/> lets handlers and sends go on. Default: 10 s.</summary>
    public TimeSpan StopTimeout { get; set => field = SessionOptions.Duration(value, nameof(StopTimeout)); } = TimeSpan.FromSeconds(10);

    /// <summary>Options of each session.</summary>
    public SessionOptions Session { get; set; } = new();

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal GettyServerOptions Copy()
    {
        var copy = (GettyServerOptions)MemberwiseClone();
        copy.Session = Session.Copy();
        return copy;
    }
}
