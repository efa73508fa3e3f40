using System.Net;

namespace DubboGo.Net.ZooKeeper;

/// <summary>Options of a <see cref="ZooKeeperClient"/>; copied when it is made.</summary>
public sealed class ZooKeeperClientOptions
{
    /// <summary>The servers of the ensemble, tried in an order drawn by lot; names are resolved at each attempt. At least one.</summary>
    public required IReadOnlyList<EndPoint> Servers { get; set; }

    /// <summary>
    /// How long the servers keep a session without a connection; they may grant another value, from 2 to 20 of their ticks by default.
    /// Default: 30 s; at least 1 ms.
    /// </summary>
    public TimeSpan SessionTimeout { get; set => field = Milliseconds(value, nameof(SessionTimeout)); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one attempt to reach a server may take, its answer included. Default: 3 s; never more than the session timeout divided
    /// by the number of servers.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set => field = Milliseconds(value, nameof(ConnectTimeout)); } = TimeSpan.FromSeconds(3);

    /// <summary>The pause after the first round of all servers in vain; each further one doubles it. Default: 100 ms.</summary>
    public TimeSpan ReconnectDelay { get; set => field = Milliseconds(value, nameof(ReconnectDelay)); } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The longest pause between rounds. Each pause is shortened by up to a half, by lot, so that many clients do not come back at one
    /// moment. Default: 1 s.
    /// </summary>
    public TimeSpan MaxReconnectDelay { get; set => field = Milliseconds(value, nameof(MaxReconnectDelay)); } = TimeSpan.FromSeconds(1);

    /// <summary>A path that all paths are below, such as <c>/tenant</c>; it must exist. Default: empty, none.</summary>
    public string Chroot { get; set => field = ZooKeeperPath.ValidateChroot(value); } = "";

    /// <summary>Credentials of the <c>digest</c> scheme, <c>user:password</c>. Default: null, none.</summary>
    public string? Digest { get; set; }

    /// <summary>
    /// The longest frame taken from a server, in bytes; a longer one ends the connection. Default: 4 MiB; at least 1,024.
    /// </summary>
    public int MaxFrameSize { get; set => field = AtLeast(value, 1024, nameof(MaxFrameSize)); } = 4 * 1024 * 1024;

    /// <summary>
    /// Requests that may wait for an answer at once; further ones wait here for room, in no order. Default: 1,024; at least 1.
    /// </summary>
    public int MaxPendingRequests { get; set => field = AtLeast(value, 1, nameof(MaxPendingRequests)); } = 1024;

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal ZooKeeperClientOptions Copy()
    {
        var copy = (ZooKeeperClientOptions)MemberwiseClone();
        copy.Servers = [.. Servers];
        ArgumentOutOfRangeException.ThrowIfZero(copy.Servers.Count, nameof(Servers));
        return copy;
    }

    private static TimeSpan Milliseconds(TimeSpan value, string name)
    {
        if (value < TimeSpan.FromMilliseconds(1) || value.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from 1 ms to {int.MaxValue} ms.");
        return value;
    }

    private static int AtLeast(int value, int least, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
