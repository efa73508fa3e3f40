using System.Globalization;
using System.Net;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// What the URL of a ZooKeeper registry says: <c>zookeeper://user:password@host:port/chroot?backup=host:port,...&amp;group=dubbo</c>.
/// </summary>
internal static class ZooKeeperUrl
{
    private const int DefaultPort = 2181;

    // What Java's own registry URLs have as their path; it is no place in ZooKeeper.
    private const string RegistryService = "RegistryService";

    /// <summary>The node that all others are below.</summary>
    public static string RootOf(DubboUrl url)
    {
        string chroot = url.Path.EndsWith(RegistryService, StringComparison.Ordinal) ? "" : url.Path;
        string group = url["group"] is { Length: > 0 } named ? named : "dubbo";
        return ZooKeeperPath.Validate("/" + string.Join('/', $"{chroot}/{group}".Split('/', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <exception cref="FormatException">An address in it is none.</exception>
    public static ZooKeeperClientOptions ToOptions(DubboUrl url)
    {
        var defaults = new ZooKeeperClientOptions { Servers = ServersOf(url) };
        defaults.SessionTimeout = url.GetMilliseconds("session", url.GetMilliseconds("zk.session.expire", defaults.SessionTimeout));
        defaults.ConnectTimeout = url.GetMilliseconds("timeout", defaults.ConnectTimeout);
        defaults.Digest = url.Username is null ? null : $"{url.Username}:{url.Password}";
        return defaults;
    }

    private static EndPoint[] ServersOf(DubboUrl url)
    {
        string[] backup = (url["backup"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. backup.Prepend(url.Address).Select(ToEndPoint)];
    }

    private static EndPoint ToEndPoint(string address)
    {
        if (!DubboUrl.TryParse($"zookeeper://{address}", out DubboUrl? url) || url.Host.Length == 0)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{address}' is no address of a ZooKeeper server."));
        int port = url.Port == 0 ? DefaultPort : url.Port;
        return IPAddress.TryParse(url.Host, out IPAddress? ip) ? new IPEndPoint(ip, port) : new DnsEndPoint(url.Host, port);
    }
}
