namespace Getty;

/// <summary>What a program does with the sessions of a server or client.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <remarks>
/// Guarantees, per session: <see cref="OnOpen"/> first and once; then messages, as
/// <see cref="SessionOptions.Dispatch"/> says;
/// <see cref="OnError"/> at most once and only before <see cref="OnClose"/>; <see cref="OnClose"/> last and once, after
/// the handlers that run have ended or <see cref="SessionOptions.CloseTimeout"/> has passed. Sessions call
/// independently of each other. An exception from <see cref="OnMessage"/>, <see cref="OnReceived"/>,
/// <see cref="OnIdle"/> or <see cref="OnCron"/> closes its session and is handed to <see cref="OnError"/>; one from
/// <see cref="OnError"/> or <see cref="OnClose"/> is logged.
/// </remarks>
public interface IEventListener<T>
{
    /// <summary>A session is up. Runs before the first message; an exception refuses the session.</summary>
    void OnOpen(Session<T> session)
    {
    }

    /// <summary>A message came.</summary>
    /// <remarks>
    /// A message that is <see cref="IDisposable"/> is disposed by the session when the returned task has ended.
    /// </remarks>
    ValueTask OnMessage(Session<T> session, T message);

    /// <summary>
    /// The messages of one receive have all been handed over: the place to start work on them as one batch. Called with
    /// <see cref="DispatchMode.Inline"/> only, on the receive loop; frames sent here leave with those sent from
    /// <see cref="OnMessage"/>, in one send.
    /// </summary>
    void OnReceived(Session<T> session)
    {
    }

    /// <summary>
    /// Nothing was received, or nothing was sent, for <see cref="SessionOptions.HeartbeatAfter"/>: the place to send a
    /// heartbeat. At most once in each such period, and never beside itself.
    /// </summary>
    void OnIdle(Session<T> session)
    {
    }

    /// <summary>Called each <see cref="SessionOptions.CronPeriod"/>, busy or not, and never beside itself.</summary>
    void OnCron(Session<T> session)
    {
    }

    /// <summary>
    /// What went wrong, when the session closes because of an error. A peer that closes in good order is none.
    /// </summary>
    void OnError(Session<T> session, Exception error)
    {
    }

    /// <summary>The session is closed; nothing is called for it any more.</summary>
    void OnClose(Session<T> session, CloseReason reason)
    {
    }
}
