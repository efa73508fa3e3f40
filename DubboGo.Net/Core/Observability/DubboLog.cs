using System.Net;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>The log messages of the dubbo:// protocol.</summary>
internal static partial class DubboLog
{
    [LoggerMessage(DubboEventIds.Connected, LogLevel.Debug, "Connected to the provider at {Peer}.")]
    public static partial void Connected(ILogger logger, EndPoint? peer);

    [LoggerMessage(DubboEventIds.Disconnected, LogLevel.Debug, "The connection to the provider at {Peer} is closed: {Reason}")]
    public static partial void Disconnected(ILogger logger, EndPoint? peer, string reason);

    [LoggerMessage(DubboEventIds.ConnectionFailed, LogLevel.Warning, "The connection to the provider at {Peer} failed.")]
    public static partial void ConnectionFailed(ILogger logger, EndPoint? peer, Exception error);

    [LoggerMessage(DubboEventIds.ProviderStops, LogLevel.Information, "The provider at {Peer} is about to stop: it gets no new calls.")]
    public static partial void ProviderStops(ILogger logger, EndPoint? peer);

    [LoggerMessage(DubboEventIds.Listening, LogLevel.Information, "Serving dubbo:// on {Address}.")]
    public static partial void Listening(ILogger logger, EndPoint address);

    [LoggerMessage(DubboEventIds.StoppedListening, LogLevel.Information, "Stopped serving dubbo:// on {Address}.")]
    public static partial void StoppedListening(ILogger logger, EndPoint address);

    [LoggerMessage(DubboEventIds.ConsumerFailed, LogLevel.Warning, "The connection of the consumer at {Peer} is closed.")]
    public static partial void ConsumerFailed(ILogger logger, EndPoint? peer, Exception error);

    [LoggerMessage(DubboEventIds.StopTimedOut, LogLevel.Warning, "{Count} requests were still running when the time to stop was over.")]
    public static partial void StopTimedOut(ILogger logger, int count);

    [LoggerMessage(DubboEventIds.RequestRefused, LogLevel.Debug, "A request of {Peer} is answered with status {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, EndPoint? peer, byte status, string reason);
}
