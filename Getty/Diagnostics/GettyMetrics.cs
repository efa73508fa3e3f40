using System.Diagnostics.Metrics;

namespace Getty.Diagnostics;

/// <summary>The instruments of the meter "Getty". They count per receive and per send, never per message.</summary>
internal static class GettyMetrics
{
    /// <summary>What a program names to listen to them.</summary>
    public const string MeterName = "Getty";

    private static readonly Meter s_meter = new(MeterName);

    public static readonly UpDownCounter<long> Sessions =
        s_meter.CreateUpDownCounter<long>("getty.sessions", "{session}", "Sessions open now.");
    public static readonly Counter<long> Closed =
        s_meter.CreateCounter<long>("getty.sessions.closed", "{session}", "Sessions closed, by kind of reason.");
    public static readonly Counter<long> BytesReceived =
        s_meter.CreateCounter<long>("getty.received.bytes", "By", "Bytes received.");
    public static readonly Counter<long> MessagesReceived =
        s_meter.CreateCounter<long>("getty.received.messages", "{message}", "Messages decoded.");
    public static readonly Counter<long> BytesSent =
        s_meter.CreateCounter<long>("getty.sent.bytes", "By", "Bytes sent.");
    public static readonly Counter<long> MessagesSent =
        s_meter.CreateCounter<long>("getty.sent.messages", "{message}", "Messages sent.");
    public static readonly Counter<long> SendCalls =
        s_meter.CreateCounter<long>("getty.sent.calls", "{call}", "Send calls made.");
    public static readonly Counter<long> Dropped =
        s_meter.CreateCounter<long>("getty.dropped.messages", "{message}", "Messages dropped undelivered or unsent when a session closed.");
    public static readonly Counter<long> ConnectAttempts =
        s_meter.CreateCounter<long>("getty.connect.attempts", "{attempt}", "Attempts to connect, by outcome.");

    public static void CountClosed(CloseKind kind) => Closed.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    public static void CountAttempt(bool connected) => ConnectAttempts.Add(1, new KeyValuePair<string, object?>("connected", connected));
}
