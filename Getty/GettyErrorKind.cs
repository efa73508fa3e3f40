namespace Getty;

/// <summary>What a <see cref="GettyException"/> is about.</summary>
public enum GettyErrorKind
{
    /// <summary>The session, server or client is closed; what was to be sent has not left.</summary>
    Closed,

    /// <summary>No session came up in time; the inner exception is the last attempt's.</summary>
    ConnectFailed,

    /// <summary>The server cannot listen on its address: in use, or not an address of this machine.</summary>
    BindFailed,

    /// <summary>The connection broke while bytes were received or sent.</summary>
    ConnectionLost,

    /// <summary>The peer closed the connection inside a message.</summary>
    UnexpectedEnd,

    /// <summary>A message is longer than <see cref="SessionOptions.MaxMessageSize"/>.</summary>
    MessageTooLarge,

    /// <summary>
    /// One send call took longer than <see cref="SessionOptions.SendTimeout"/>: the peer does not read.
    /// </summary>
    SendTimeout,

    /// <summary>
    /// A message has not come whole within <see cref="SessionOptions.MessageTimeout"/>.
    /// </summary>
    MessageTimeout,
}
