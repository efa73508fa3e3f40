using System.Net;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>What a provider's URL says about the connection to it. References that agree in all of it share one.</summary>
/// <param name="Connections"><c>connections</c>: how many connections; 1 by default.</param>
/// <param name="Heartbeat"><c>heartbeat</c>, in milliseconds: silence after which the consumer asks; 60,000 by default.</param>
/// <param name="Payload"><c>payload</c>: the longest body, in bytes; 8 MiB by default.</param>
/// <param name="ConnectTimeout"><c>connect.timeout</c>, in milliseconds; 3,000 by default.</param>
internal sealed record ConnectionSettings(int Connections, TimeSpan Heartbeat, int Payload, TimeSpan ConnectTimeout)
{
    public const int DefaultPayload = 8 * 1024 * 1024;

    // Silence of so many heartbeats means that the peer is gone.
    private const int SilentHeartbeats = 3;

    private const int MaxConnections = 1024;

    public static ConnectionSettings Of(DubboUrl url) => new(
        Math.Clamp(url.GetInt32("connections", 1), 1, MaxConnections),
        url.GetMilliseconds("heartbeat", TimeSpan.FromSeconds(60)),
        PayloadOf(url),
        url.GetMilliseconds("connect.timeout", TimeSpan.FromSeconds(3)));

    /// <summary>The payload limit of a URL. Zero and less mean no limit in Dubbo, which nobody should want: they mean the default here.</summary>
    public static int PayloadOf(DubboUrl url) =>
        url.GetInt32("payload", DefaultPayload) is > 0 and <= int.MaxValue / 2 and var payload ? payload : DefaultPayload;

    public GettyClientOptions ToOptions(EndPoint address, TimeProvider time) => new()
    {
        EndPoint = address,
        Connections = Connections,
        ConnectTimeout = ConnectTimeout,
        TimeProvider = time,
        Session = new()
        {
            Dispatch = DispatchMode.Inline,
            MaxMessageSize = Payload + DubboHeader.Size,
            SendQueueBytes = Math.Max(Payload, DefaultPayload),
            HeartbeatAfter = Heartbeat,
            IdleTimeout = SilentHeartbeats * Heartbeat,
        },
    };
}
