using System.Net;
using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>What the URL of the first service of an endpoint says about serving.</summary>
/// <param name="Payload"><c>payload</c>: the longest body, in bytes; 8 MiB by default.</param>
/// <param name="Threads"><c>threads</c>: handlers that hold a thread at once; 200 by default, as in Java.</param>
/// <param name="Queues"><c>queues</c>: requests that wait for a thread; 1,024 by default.</param>
/// <param name="IdleTimeout"><c>idle.timeout</c>, in milliseconds: silence after which a consumer's connection is closed; 240,000 by default.</param>
/// <param name="Accepts"><c>accepts</c>: connections at once; 0, the default, leaves it to the session library.</param>
/// <param name="StopTimeout">How long running requests have to end when the endpoint is closed.</param>
internal sealed record ProviderSettings(int Payload, int Threads, int Queues, TimeSpan IdleTimeout, int Accepts, TimeSpan StopTimeout)
{
    public static ProviderSettings Of(DubboUrl url, TimeSpan stopTimeout) => new(
        ConnectionSettings.PayloadOf(url),
        Math.Max(1, url.GetInt32("threads", 200)),
        Math.Max(0, url.GetInt32("queues", 1024)),
        // dubbo2.js sends its first sign of life 180 s after connecting: Java's limit of as many seconds races with it.
        url.GetMilliseconds("idle.timeout", TimeSpan.FromSeconds(240)),
        Math.Max(0, url.GetInt32("accepts", 0)),
        stopTimeout);

    public GettyServerOptions ToOptions(IPEndPoint address, TimeProvider time)
    {
        var options = new GettyServerOptions
        {
            EndPoint = address,
            TimeProvider = time,
            StopTimeout = StopTimeout,
            Session = new()
            {
                Dispatch = DispatchMode.Inline,
                MaxMessageSize = Payload + DubboHeader.Size,
                SendQueueBytes = Math.Max(Payload, ConnectionSettings.DefaultPayload),
                IdleTimeout = IdleTimeout,
                // A peer that sends a byte now and then is as silent as one that sends none.
                MessageTimeout = IdleTimeout,
            },
        };
        if (Accepts > 0) options.MaxSessions = Accepts;
        return options;
    }
}
