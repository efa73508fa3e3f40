using System.Net;
using Microsoft.Extensions.Logging;

namespace Getty.Diagnostics;

/// <summary>Every log message of this library.</summary>
internal static partial class GettyLog
{
    [LoggerMessage(EventId = GettyEventIds.Listening, Level = LogLevel.Information, EventName = nameof(GettyEventIds.Listening),
        Message = "Listening on {EndPoint}.")]
    public static partial void Listening(this ILogger logger, EndPoint endPoint);

    [LoggerMessage(EventId = GettyEventIds.ServerStopped, Level = LogLevel.Information, EventName = nameof(GettyEventIds.ServerStopped),
        Message = "Stopped listening on {EndPoint}; {Aborted} sessions were cut off.")]
    public static partial void ServerStopped(this ILogger logger, EndPoint? endPoint, int aborted);

    [LoggerMessage(EventId = GettyEventIds.AcceptFailed, Level = LogLevel.Warning, EventName = nameof(GettyEventIds.AcceptFailed),
        Message = "Accepting on {EndPoint} failed; next try in {Delay}.")]
    public static partial void AcceptFailed(this ILogger logger, EndPoint endPoint, TimeSpan delay, Exception error);

    [LoggerMessage(EventId = GettyEventIds.TooManySessions, Level = LogLevel.Warning, EventName = nameof(GettyEventIds.TooManySessions),
        Message = "A connection from {Peer} was closed: {Limit} sessions are open (MaxSessions).")]
    public static partial void TooManySessions(this ILogger logger, EndPoint? peer, int limit);

    [LoggerMessage(EventId = GettyEventIds.SessionOpened, Level = LogLevel.Debug, EventName = nameof(GettyEventIds.SessionOpened),
        Message = "Session {Session} with {Peer} is open.")]
    public static partial void SessionOpened(this ILogger logger, string session, EndPoint? peer);

    [LoggerMessage(EventId = GettyEventIds.SessionClosed, Level = LogLevel.Debug, EventName = nameof(GettyEventIds.SessionClosed),
        Message = "Session {Session} with {Peer} is closed: {Kind}, {Text}")]
    public static partial void SessionClosed(this ILogger logger, string session, EndPoint? peer, CloseKind kind, string text);

    [LoggerMessage(EventId = GettyEventIds.SessionFailed, Level = LogLevel.Warning, EventName = nameof(GettyEventIds.SessionFailed),
        Message = "Session {Session} with {Peer} is closed because of an error.")]
    public static partial void SessionFailed(this ILogger logger, string session, EndPoint? peer, Exception error);

    [LoggerMessage(EventId = GettyEventIds.ListenerThrew, Level = LogLevel.Error, EventName = nameof(GettyEventIds.ListenerThrew),
        Message = "{Callback} threw for session {Session}.")]
    public static partial void ListenerThrew(this ILogger logger, string callback, string session, Exception error);

    [LoggerMessage(EventId = GettyEventIds.NoSession, Level = LogLevel.Warning, EventName = nameof(GettyEventIds.NoSession),
        Message = "No session with {EndPoint} (attempt {Attempt}); next try in {Delay}: {Error}")]
    public static partial void NoSession(this ILogger logger, EndPoint endPoint, int attempt, TimeSpan delay, string error);
}
