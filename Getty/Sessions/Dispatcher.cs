namespace Getty.Sessions;

/// <summary>Hands the messages of one session to its listener.</summary>
internal abstract class Dispatcher<T>(Session<T> session, IEventListener<T> listener)
{
    protected Session<T> Session { get; } = session;

    protected IEventListener<T> Listener { get; } = listener;

    /// <summary>Messages that the listener has never seen.</summary>
    public abstract long Dropped { get; }

    /// <summary>True while a handler runs off the receive loop.</summary>
    public abstract bool IsBusy { get; }

    public static Dispatcher<T> Create(Session<T> session, SessionHost<T> host) => host.Options switch
    {
        { Dispatch: DispatchMode.Inline } => new InlineDispatcher<T>(session, host.Listener),
        { Dispatch: DispatchMode.Unordered } options => new QueuedDispatcher<T>(session, host, options.MaxConcurrency),
        _ => new QueuedDispatcher<T>(session, host, workers: 1),
    };

    /// <summary>Hands one message over; while the task is incomplete the session must read no more.</summary>
    public abstract ValueTask DispatchAsync(T message);

    /// <summary>The messages of one receive have been handed over.</summary>
    public abstract void OnReceived();

    /// <summary>Ends when every message that was handed over has been handled.</summary>
    public abstract Task WhenIdleAsync();

    /// <summary>Drops the messages whose handling has not begun.</summary>
    public abstract void Drop();
}
