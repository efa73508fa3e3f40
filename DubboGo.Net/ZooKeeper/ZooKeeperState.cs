namespace DubboGo.Net.ZooKeeper;

/// <summary>Where a ZooKeeper client stands.</summary>
public enum ZooKeeperState
{
    /// <summary>There is no session yet; servers are tried in turn.</summary>
    Connecting,

    /// <summary>The session is up and requests are taken.</summary>
    Connected,

    /// <summary>
    /// The connection is lost and servers are tried in turn. The session, its ephemeral nodes and its watches live on until the servers
    /// end them: an outage is not an expiry.
    /// </summary>
    Disconnected,

    /// <summary>
    /// A server has said that the session is over: its ephemeral nodes are gone and its watches are dropped unfired. A new session
    /// follows by itself, announced by <see cref="Connecting"/> and <see cref="Connected"/>.
    /// </summary>
    Expired,

    /// <summary>The owner has closed the client; nothing follows.</summary>
    Closed,
}
