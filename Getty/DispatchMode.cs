namespace Getty;

/// <summary>Where <see cref="IEventListener{T}.OnMessage"/> runs.</summary>
public enum DispatchMode
{
    /// <summary>
    /// Off the receive loop, in the order of arrival, one message of a session at a time. At most
    /// <see cref="SessionOptions.DispatchQueue"/> messages wait; then the session stops reading.
    /// </summary>
    Ordered,

    /// <summary>
    /// On the receive loop itself, in order, without a hop or an allocation. While a handler's task is incomplete
    /// nothing more is read from the peer. For handlers that never block.
    /// </summary>
    Inline,

    /// <summary>
    /// Off the receive loop, up to <see cref="SessionOptions.MaxConcurrency"/> messages of a session at once, started
    /// in order of arrival and finished in any.
    /// </summary>
    Unordered,
}
