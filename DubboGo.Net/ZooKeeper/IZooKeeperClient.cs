namespace DubboGo.Net.ZooKeeper;

/// <summary>
/// What the registry needs of a ZooKeeper client: narrow, so that another client can take the place of <see cref="ZooKeeperClient"/>.
/// </summary>
/// <remarks>
/// Guarantees. Thread-safe. Requests are carried out in the order in which they are sent, which is that of the calls unless too many
/// wait already. A request made or lost while
/// there is no connection fails with <see cref="ZooKeeperErrorKind.ConnectionLoss"/>; it is never repeated silently. After an outage the
/// client re-attaches to the same session by itself, with all its watches; it never declares a session over, only a server does.
/// A watch fires at most once, before any later answer is seen; it stands for the life of the session. The same delegate set twice on
/// one node and kind fires once. Watch and state callbacks come one at a time, from the client's own loops: they must not block; what
/// they throw is logged. Paths are absolute, within the client's chroot.
/// </remarks>
public interface IZooKeeperClient : IAsyncDisposable
{
    /// <summary>Where the client stands.</summary>
    ZooKeeperState State { get; }

    /// <summary>The id of the session, which its ephemeral nodes bear; 0 while there is none.</summary>
    long SessionId { get; }

    /// <summary>The session timeout that the server has granted; zero before the first session.</summary>
    TimeSpan SessionTimeout { get; }

    /// <summary>Reports each change of <see cref="State"/>, in order.</summary>
    event Action<ZooKeeperState>? StateChanged;

    /// <summary>Starts the client when it is not started, and ends when it is connected.</summary>
    /// <param name="cancellationToken">Ends the wait; the client goes on trying.</param>
    /// <exception cref="ZooKeeperException">The client was closed.</exception>
    Task ConnectAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a node; its parent must exist.</summary>
    /// <param name="path">The node.</param>
    /// <param name="data">Its data; not to be changed until the task has ended.</param>
    /// <param name="mode">How long it lives.</param>
    /// <param name="acl">Who may do what with it; at least one entry.</param>
    /// <param name="cancellationToken">Ends the wait; the request may be carried out all the same.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="ZooKeeperException">NodeExists, NoNode (no parent), NoAuth, or another kind.</exception>
    Task<string> CreateAsync(
        string path, ReadOnlyMemory<byte> data, ZooKeeperCreateMode mode, IReadOnlyList<ZooKeeperAcl> acl,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a node without children.</summary>
    /// <param name="path">The node.</param>
    /// <param name="version">The version of its data that is expected; -1 for any.</param>
    /// <param name="cancellationToken">Ends the wait; the request may be carried out all the same.</param>
    /// <exception cref="ZooKeeperException">NoNode, NotEmpty, BadVersion, NoAuth, or another kind.</exception>
    Task DeleteAsync(string path, int version = -1, CancellationToken cancellationToken = default);

    /// <summary>What ZooKeeper keeps about a node; null when there is none.</summary>
    /// <param name="path">The node.</param>
    /// <param name="watch">Is told when the node is created, deleted or its data set; null for no watch.</param>
    /// <param name="cancellationToken">Ends the wait; the watch may be set all the same.</param>
    Task<ZooKeeperStat?> ExistsAsync(string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default);

    /// <summary>The names of a node's children, in no order.</summary>
    /// <param name="path">The node.</param>
    /// <param name="watch">Is told when a child comes or goes or the node is deleted; null for no watch. Not set when this fails.</param>
    /// <param name="cancellationToken">Ends the wait; the watch may be set all the same.</param>
    /// <exception cref="ZooKeeperException">NoNode, NoAuth, or another kind.</exception>
    Task<IReadOnlyList<string>> GetChildrenAsync(
        string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default);

    /// <summary>A node's data.</summary>
    /// <param name="path">The node.</param>
    /// <param name="watch">Is told when the data is set or the node is deleted; null for no watch. Not set when this fails.</param>
    /// <param name="cancellationToken">Ends the wait; the watch may be set all the same.</param>
    /// <exception cref="ZooKeeperException">NoNode, NoAuth, or another kind.</exception>
    Task<ZooKeeperNode> GetDataAsync(string path, Action<ZooKeeperEvent>? watch = null, CancellationToken cancellationToken = default);

    /// <summary>Sets a node's data.</summary>
    /// <param name="path">The node.</param>
    /// <param name="data">The data; not to be changed until the task has ended.</param>
    /// <param name="version">The version of its data that is expected; -1 for any.</param>
    /// <param name="cancellationToken">Ends the wait; the request may be carried out all the same.</param>
    /// <exception cref="ZooKeeperException">NoNode, BadVersion, NoAuth, or another kind.</exception>
    Task<ZooKeeperStat> SetDataAsync(
        string path, ReadOnlyMemory<byte> data, int version = -1, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends the session, and with it at once all its ephemeral nodes, then the client. Without a connection the session ends when the
    /// servers' timeout for it has passed. Waits at most a few seconds; closing twice is no error.
    /// </summary>
    Task CloseAsync();
}
