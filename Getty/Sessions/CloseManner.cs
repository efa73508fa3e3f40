namespace Getty.Sessions;

/// <summary>How much a closing session still does; each does what the one before it does.</summary>
internal enum CloseManner
{
    /// <summary>Nothing: the peer sees a reset. For a stream that is broken or half-written.</summary>
    Abort,

    /// <summary>The peer sees an end in good order; what is queued is dropped.</summary>
    Close,

    /// <summary>Sends what is queued.</summary>
    Flush,

    /// <summary>Handles what was received, and sends the answers.</summary>
    Drain,
}
