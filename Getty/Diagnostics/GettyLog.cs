using System.Net;
using Microsoft.Extensions.Logging;

namespace Getty.Diagnostics;

/// <summary>Every log message of this library.</summary>
internal static partial class GettyLog
{
    [LoggerMessage(GettyEventIds.Listening, LogLevel.Information, "Listening on {EndPoint}.", EventName = nameof(GettyEventIds.Listening))]
    public static partial void Listening(this ILogger logger, EndPoint endPoint);

    [LoggerMessage(GettyEventIds.ServerStopped, LogLevel.Information, "Stopped listening on {EndPoint}; {Aborted} sessions were cut off.", EventName = nameof(GettyEventIds.ServerStopped))]
    public static partial void ServerStopped(this ILogger logger, EndPoint? endPoint, int aborted);

    [LoggerMessage(GettyEventIds.AcceptFailed, LogLevel.Warning, "Accepting on {EndPoint} failed; next try in {Delay}.", EventName = nameof(GettyEventIds.AcceptFailed))]
    public static partial void AcceptFailed(this ILogger logger, EndPoint endPoint, TimeSpan delay, Exception error);

    [LoggerMessage(GettyEventIds.TooManySessions, LogLevel.Warning, "A connection from {Peer} was closed: {Limit} sessions are open (MaxSessions).", EventName = nameof(GettyEventIds.TooManySessions))]
    public static partial void TooManySessions(this ILogger logger, EndPoint? peer, int limit);

    [LoggerMessage(GettyEventIds.SessionOpened, LogLevel.Debug, "Session {Session} with {Peer} is open.", EventName = nameof(GettyEventIds.SessionOpened))]
    public static partial void SessionOpened(this ILogger logger, string session, EndPoint? peer);

    [LoggerMessage(GettyEventIds.SessionClosed, LogLevel.Debug, "Session {Session} with {Peer} is closed: {Kind}, {Text}", EventName = nameof(GettyEventIds.SessionClosed))]
    public static partial void SessionClosed(this ILogger logger, string session, EndPoint? peer, CloseKind kind, string text);

    [LoggerMessage(GettyEventIds.SessionFailed, LogLevel.Warning, "Session {Session} with {Peer} is closed because of an error.", EventName = nameof(GettyEventIds.SessionFailed))]
    public static partial void SessionFailed(this ILogger logger, string session, EndPoint? peer, Exception error);

    [LoggerMessage(GettyEventIds.ListenerThrew, LogLevel.Error, "{Callback} of the listener threw for session {Session}.", EventName = nameof(GettyEventIds.ListenerThrew))]
    public static partial void ListenerThrew(this ILogger logger, string callback, string session, Exception error);

    [LoggerMessage(GettyEventIds.NoSession, LogLevel.Warning, "No session with {EndPoint} (attempt {Attempt}); next try in {Delay}: {Error}", EventName = nameof(GettyEventIds.NoSession))]
    public static partial void NoSession(this ILogger logger, EndPoint endPoint, int attempt, TimeSpan delay, string error);
}
