namespace Getty;

/// <summary>Why a session closed.</summary>
public enum CloseKind
{
    /// <summary>This side closed it.</summary>
    LocalClose,

    /// <summary>The peer closed it, between two messages.</summary>
    PeerClose,

    /// <summary>Something failed: see <see cref="CloseReason.Error"/>.</summary>
    Error,

    /// <summary>Nothing was received for <see cref="SessionOptions.IdleTimeout"/>.</summary>
    Idle,

    /// <summary>The server, or the client, that holds the session was stopped.</summary>
    ServerStop,

    /// <summary>The listener's <see cref="IEventListener{T}.OnOpen"/> threw.</summary>
    Refused,
}
