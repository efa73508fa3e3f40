using DubboGo.Net.ZooKeeper.Protocol;

namespace DubboGo.Net.ZooKeeper;

/// <summary>The one exception of the ZooKeeper client; <see cref="Kind"/> says what happened.</summary>
public sealed class ZooKeeperException : Exception
{
    /// <summary>An error of <paramref name="kind"/>.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="message">A sentence that names what and where.</param>
    /// <param name="path">The node it is about, if any.</param>
    /// <param name="inner">What caused it, if anything did.</param>
    public ZooKeeperException(ZooKeeperErrorKind kind, string message, string? path = null, Exception? inner = null)
        : base(message, inner) => (Kind, Path) = (kind, path);

    /// <summary>What happened.</summary>
    public ZooKeeperErrorKind Kind { get; }

    /// <summary>The node that the request was about, as the server names it (chroot included); null for none.</summary>
    public string? Path { get; }

    /// <summary>True when the request may succeed once the client is connected again, or has a new session.</summary>
    public bool IsConnectionProblem => Kind is
        ZooKeeperErrorKind.ConnectionLoss or ZooKeeperErrorKind.ProtocolError or
        ZooKeeperErrorKind.SessionExpired or ZooKeeperErrorKind.SessionMoved;

    internal static ZooKeeperException FromCode(int code, OpCode operation, string? path)
    {
        var kind = Enum.IsDefined((ZooKeeperErrorKind)code) && code < 0 ? (ZooKeeperErrorKind)code : ZooKeeperErrorKind.Unknown;
        return new(kind, $"ZooKeeper refused {operation}{(path is null ? "" : $" of '{path}'")}: {kind} ({code}).", path);
    }

    internal static ZooKeeperException Malformed(string what) =>
        new(ZooKeeperErrorKind.ProtocolError, $"The ZooKeeper server sent a malformed answer: {what}.");
}
