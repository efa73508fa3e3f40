using DubboGo.Net.ZooKeeper.Registry;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper;

/// <summary>
/// Makes registries of URLs such as <c>zookeeper://10.0.0.1:2181?backup=10.0.0.2:2181,10.0.0.3:2181</c>. Their parameters: <c>backup</c>,
/// further servers; <c>group</c>, the root node (default <c>dubbo</c>); <c>session</c> (or <c>zk.session.expire</c>), the session timeout
/// in ms (default 30,000); <c>timeout</c>, that of one attempt to connect in ms (default 3,000). The path is a chroot, which is created
/// where it is missing; <c>user:password@</c> are digest credentials. Thread-safe.
/// </summary>
public sealed class ZooKeeperRegistryFactory : IRegistryFactory
{
    /// <inheritdoc/>
    public string Name => "zookeeper";

    /// <inheritdoc/>
    /// <exception cref="FormatException">An address in the URL is none.</exception>
    public IRegistry Create(DubboUrl url, ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        return new ZooKeeperRegistry(url, new ZooKeeperClient(ZooKeeperUrl.ToOptions(url), loggerFactory), loggerFactory);
    }
}
