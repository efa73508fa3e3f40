namespace DubboGo.Net.ZooKeeper;

/// <summary>
/// What a <see cref="ZooKeeperException"/> is about. Negative values are the codes of the protocol; the others are made here.
/// </summary>
public enum ZooKeeperErrorKind
{
    /// <summary>A code that is not known here; it stands in the message.</summary>
    Unknown = 0,

    /// <summary>The client was closed by its owner.</summary>
    Closed = 1,

    /// <summary>The server sent bytes that are no valid answer; the connection was given up.</summary>
    ProtocolError = 2,

    /// <summary>The server failed inside.</summary>
    SystemError = -1,

    /// <summary>
    /// There was no connection, or it broke before the answer came: the request may or may not have been carried out. The session lives.
    /// </summary>
    ConnectionLoss = -4,

    /// <summary>The server could not read the request.</summary>
    MarshallingError = -5,

    /// <summary>The server does not know this kind of request.</summary>
    Unimplemented = -6,

    /// <summary>The server gave up on the request.</summary>
    OperationTimeout = -7,

    /// <summary>The server refuses the arguments, such as a path that is none.</summary>
    BadArguments = -8,

    /// <summary>There is no such node, or its parent is missing.</summary>
    NoNode = -101,

    /// <summary>The node's access list does not allow it.</summary>
    NoAuth = -102,

    /// <summary>The node has another version than the one expected.</summary>
    BadVersion = -103,

    /// <summary>An ephemeral node cannot have children.</summary>
    NoChildrenForEphemerals = -108,

    /// <summary>The node is there already.</summary>
    NodeExists = -110,

    /// <summary>The node has children.</summary>
    NotEmpty = -111,

    /// <summary>The server has ended the session, and with it all its ephemeral nodes and watches.</summary>
    SessionExpired = -112,

    /// <summary>The access list is invalid.</summary>
    InvalidAcl = -114,

    /// <summary>The server refuses the credentials.</summary>
    AuthFailed = -115,

    /// <summary>The session has moved to another connection.</summary>
    SessionMoved = -118,

    /// <summary>A quota is exceeded.</summary>
    QuotaExceeded = -125,

    /// <summary>The server is overloaded and has not carried the request out.</summary>
    Throttled = -127,
}
