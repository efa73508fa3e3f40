using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>Puts references together from a client's options: directory, cluster, filters, proxy. Thread-safe.</summary>
internal sealed class ReferenceFactory
{
    private readonly DubboClientOptions _options;
    private readonly RegistryTable _registries;
    private readonly ReferenceContext _context;
    private readonly ExtensionCache<ICluster> _clusters;
    private readonly ExtensionCache<IFilter> _filters;

    public ReferenceFactory(
        DubboClientOptions options, RegistryTable registries, ExtensionCache<IProtocol> protocols, ExtensionContext context)
    {
        var extensions = options.Extensions;
        (_options, _registries) = (options, registries);
        _clusters = new(extensions.Clusters, context);
        _filters = new(extensions.Filters, context);
        var routers = new ExtensionCache<IRouter>(extensions.Routers, context);
        _context = new(
            protocols,
            new(extensions.LoadBalances, context),
            [.. extensions.Routers.Names.Select(routers.Get)],
            options.TimeProvider,
            context.LoggerFactory.CreateLogger<DubboClient>());
    }

    /// <exception cref="InvalidOperationException">A name in the configuration is not known, or there is no registry.</exception>
    public Reference Create(ServiceContract contract, ReferenceOptions options)
    {
        var url = ReferenceUrl.Create(contract, options, _options, _context.Clock.GetUtcNow());
        var loadBalance = FindLoadBalance(url);
        var cluster = _clusters.Get(url["cluster"] ?? FailoverCluster.Name);
        var tryFilters = Filters(url["invoker.filter"], FilterScope.Try);
        var callFilters = Filters(url["reference.filter"], FilterScope.Call);
        var direct = options.Url is null ? null : FindDirect(options.Url);
        IReadOnlyList<IRegistry> registries = direct is null ? FindRegistries(options) : [direct];

        var directory = new ServiceDirectory(new(contract, url, tryFilters, loadBalance, _context), registries, _context);
        var invoker = FilterChain.Build(cluster.Join(directory), callFilters);
        object proxy = contract.CreateProxy(new ProxyInvoker(invoker, url.Service));
        return new Reference(proxy, directory, options.Check ?? _options.Check, direct);
    }

    private IReadOnlyList<IFilter> Filters(string? names, FilterScope scope) =>
        FilterSelection.Select(names, scope, _options.Extensions, _filters);

    // Names of our own configuration must be known, those for single methods too.
    private ILoadBalance FindLoadBalance(DubboUrl url)
    {
        foreach (var (key, name) in url.Parameters)
        {
            if (key.EndsWith(".loadbalance", StringComparison.Ordinal)) _context.LoadBalances.Get(name);
        }
        return _context.LoadBalances.Get(url["loadbalance"] ?? RandomLoadBalance.Name);
    }

    // A scheme that the caller wrote must be known; one in a registry's list is passed over.
    private DirectRegistry FindDirect(string urls)
    {
        var direct = new DirectRegistry(urls);
        foreach (string scheme in direct.Schemes) _context.Protocols.Get(scheme);
        return direct;
    }

    private ImmutableArray<IRegistry> FindRegistries(ReferenceOptions options)
    {
        var addresses = options.Registries.Count > 0 ? options.Registries : _options.Registries;
        if (addresses.Count == 0)
        {
            throw new InvalidOperationException(
                "The reference names no provider, and the client has no registry: set Url, or add one to Registries.");
        }
        return [.. addresses.Select(_registries.Get)];
    }
}
