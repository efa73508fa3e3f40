namespace DubboGo.Net;

/// <summary>
/// The extension points of a client or a server, filled with what the library brings: protocol <c>dubbo</c>; registries <c>file</c> and
/// <c>memory</c>; clusters <c>failover</c> and <c>failfast</c>; load balance <c>random</c>; filters <c>echo</c> and
/// <c>exception</c> around services. Frozen by the first reference or the start of
/// the server. Thread-safe.
/// </summary>
public sealed class DubboExtensions
{
    /// <summary>Makes a set that holds what the library brings.</summary>
    public DubboExtensions()
    {
        Protocols.Add(DubboProtocol.Scheme, CreateDubboProtocol);
        Registries.Add(FileRegistryFactory.Scheme, new FileRegistryFactory());
        Registries.Add(MemoryRegistryFactory.Scheme, MemoryRegistryFactory.Shared);
        Clusters.Add(FailoverCluster.Name, new FailoverCluster());
        Clusters.Add(FailfastCluster.Name, new FailfastCluster());
        LoadBalances.Add(RandomLoadBalance.Name, new RandomLoadBalance());
        AddFilter("echo", _ => new EchoFilter(), FilterScope.Provider);
        AddFilter("exception", _ => new ExceptionFilter(), FilterScope.Provider);
    }

    /// <summary>Ways to make and to serve calls, by the scheme of a URL.</summary>
    public ExtensionTable<IProtocol> Protocols { get; } = new("protocol");

    /// <summary>Registries, by the scheme of their address.</summary>
    public ExtensionTable<IRegistryFactory> Registries { get; } = new("registry");

    /// <summary>What is done when a provider fails, by the parameter <c>cluster</c>.</summary>
    public ExtensionTable<ICluster> Clusters { get; } = new("cluster");

    /// <summary>How a provider is chosen, by the parameter <c>loadbalance</c>.</summary>
    public ExtensionTable<ILoadBalance> LoadBalances { get; } = new("load balance");

    /// <summary>What leaves out providers before one is chosen; all of them apply to every call, in the order of their names.</summary>
    public ExtensionTable<IRouter> Routers { get; } = new("router");

    /// <summary>Filters, by the names in <c>reference.filter</c>, <c>invoker.filter</c> and <c>service.filter</c>.</summary>
    public ExtensionTable<IFilter> Filters { get; } = new("filter");

    /// <summary>The filters that stand for <c>default</c> in each of the three chains.</summary>
    internal DefaultFilters Defaults { get; } = new();

    /// <summary>Adds a registry under its own name.</summary>
    public void AddRegistry(IRegistryFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        Registries.Add(factory.Name, factory);
    }

    /// <summary>Adds a filter, made once by each client and server that uses it.</summary>
    /// <param name="name">The name that chains select it by; <c>-name</c> leaves it out where it is a default one.</param>
    /// <param name="factory">Makes it.</param>
    /// <param name="defaultIn">The chains that it is part of without being named.</param>
    /// <exception cref="InvalidOperationException">A client or server uses the extensions already.</exception>
    public void AddFilter(string name, Func<ExtensionContext, IFilter> factory, FilterScope defaultIn = FilterScope.None)
    {
        Filters.Add(name, factory);
        Defaults.Add(name, defaultIn);
    }

    private static DubboProtocol CreateDubboProtocol(ExtensionContext context) => new(
        new DubboProtocolOptions { StopTimeout = context.StopTimeout, TimeProvider = context.TimeProvider }, context.LoggerFactory);

    /// <summary>Independent of this set: what is added to one is not in the other.</summary>
    internal DubboExtensions Copy()
    {
        var copy = new DubboExtensions();
        copy.Protocols.AddAll(Protocols);
        copy.Registries.AddAll(Registries);
        copy.Clusters.AddAll(Clusters);
        copy.LoadBalances.AddAll(LoadBalances);
        copy.Routers.AddAll(Routers);
        copy.Filters.AddAll(Filters);
        copy.Defaults.AddAll(Defaults);
        return copy;
    }

    internal void Freeze()
    {
        Protocols.Freeze();
        Registries.Freeze();
        Clusters.Freeze();
        LoadBalances.Freeze();
        Routers.Freeze();
        Filters.Freeze();
    }
}
