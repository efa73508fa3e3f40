using System.Net;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Diagnostics;

/// <summary>The log messages of this library. What may recur with each attempt is for debugging; what changes is told once.</summary>
internal static partial class ZooKeeperLog
{
    [LoggerMessage((int)ZooKeeperEventIds.StateChanged, LogLevel.Information,
        "ZooKeeper: {State} (session 0x{SessionId:x}).")]
    public static partial void StateChanged(this ILogger logger, ZooKeeperState state, long sessionId);

    [LoggerMessage((int)ZooKeeperEventIds.AttemptFailed, LogLevel.Debug,
        "ZooKeeper server {Server} cannot be used: {Reason}")]
    public static partial void AttemptFailed(this ILogger logger, EndPoint server, string reason);

    [LoggerMessage((int)ZooKeeperEventIds.ConnectionLost, LogLevel.Warning,
        "The connection to ZooKeeper server {Server} is lost; its session lives on meanwhile: {Reason}")]
    public static partial void ConnectionLost(this ILogger logger, EndPoint server, string reason);

    [LoggerMessage((int)ZooKeeperEventIds.CallbackThrew, LogLevel.Error, "A callback of the ZooKeeper client threw.")]
    public static partial void CallbackThrew(this ILogger logger, Exception error);

    [LoggerMessage((int)ZooKeeperEventIds.SessionGranted, LogLevel.Debug,
        "ZooKeeper server {Server} grants session 0x{SessionId:x} with a timeout of {Timeout}.")]
    public static partial void SessionGranted(this ILogger logger, EndPoint server, long sessionId, TimeSpan timeout);

    [LoggerMessage((int)ZooKeeperEventIds.ForgettingZxid, LogLevel.Warning,
        "Every ZooKeeper server drops the connection unanswered, as one does whose data is older than what was seen "
        + "(0x{Zxid:x}); asking without that.")]
    public static partial void ForgettingZxid(this ILogger logger, long zxid);

    [LoggerMessage((int)ZooKeeperEventIds.NoServer, LogLevel.Warning,
        "No ZooKeeper server can be used, the last one ({Server}) because: {Reason} All are tried on, quietly.")]
    public static partial void NoServer(this ILogger logger, EndPoint server, string reason);

    [LoggerMessage((int)ZooKeeperEventIds.NodeLeftOut, LogLevel.Debug,
        "A node below {Path} is left out, its name is no URL: {Name}")]
    public static partial void NodeLeftOut(this ILogger logger, string path, string name);

    [LoggerMessage((int)ZooKeeperEventIds.StaleNode, LogLevel.Information,
        "The node of {Url} belongs to another session, 0x{Owner:x}; it is created when that session has ended.")]
    public static partial void StaleNode(this ILogger logger, string url, long owner);

    [LoggerMessage((int)ZooKeeperEventIds.PersistentNode, LogLevel.Warning,
        "The node of {Url} is there as a persistent one: it will outlive this process.")]
    public static partial void PersistentNode(this ILogger logger, string url);

    [LoggerMessage((int)ZooKeeperEventIds.WillRetry, LogLevel.Warning, "{What} failed and is tried again in {Pause}.")]
    public static partial void WillRetry(this ILogger logger, string what, TimeSpan pause, Exception error);

    [LoggerMessage((int)ZooKeeperEventIds.ListenerThrew, LogLevel.Error, "A registry listener of {Service} threw.")]
    public static partial void ListenerThrew(this ILogger logger, string service, Exception error);

    [LoggerMessage((int)ZooKeeperEventIds.EmptyHeldBack, LogLevel.Warning,
        "The new ZooKeeper session shows no provider of {Service} yet; the last list is kept for {Pause}.")]
    public static partial void EmptyHeldBack(this ILogger logger, string service, TimeSpan pause);

    [LoggerMessage((int)ZooKeeperEventIds.Registered, LogLevel.Debug, "Registered in ZooKeeper: {Url}")]
    public static partial void Registered(this ILogger logger, string url);
}
