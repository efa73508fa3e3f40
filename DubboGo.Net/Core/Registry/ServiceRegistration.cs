using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>What a server tells its registries. Not thread-safe: registering and taking back follow each other.</summary>
internal sealed class ServiceRegistration(DubboServerOptions options, ILogger logger)
{
    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(3);
    private readonly List<(IRegistry Registry, DubboUrl Url)> _registered = [];

    /// <summary>The URL that others reach a service by.</summary>
    public DubboUrl UrlOf(IExporter exporter)
    {
        string host = LocalAddress.HostToRegister(options.RegisterHost, exporter.Url.Host);
        return exporter.Url.WithAddress(host, LocalAddress.PortToRegister(options.RegisterPort, exporter.Url.Port));
    }

    public async Task RegisterAsync(
        ImmutableArray<IRegistry> registries, IEnumerable<ExportedService> services, CancellationToken cancellationToken)
    {
        foreach (var url in services.Where(service => service.Options.Register).Select(service => service.Registered!))
        {
            foreach (var registry in registries) await RegisterAsync(registry, url, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes back what was registered, each within a bound: a registry that is away must not keep a server from stopping.</summary>
    public async Task UnregisterAsync(CancellationToken cancellationToken)
    {
        foreach (var (registry, url) in _registered)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(s_goodbye);
            try
            {
                await registry.UnregisterAsync(url, deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                ClusterLog.UnregisterFailed(logger, RegistryEntries.NameOf(registry), url.ToString(), e);
            }
        }
        _registered.Clear();
    }

    private async Task RegisterAsync(IRegistry registry, DubboUrl url, CancellationToken cancellationToken)
    {
        _registered.Add((registry, url));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.RegisterTimeout);
        try
        {
            await registry.RegisterAsync(url, deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not OutOfMemoryException)
        {
            if (options.Check) throw Unconfirmed(registry, url, e);
            ClusterLog.NotRegistered(logger, RegistryEntries.NameOf(registry), url.ToString(), e);
        }
    }

    private RpcException Unconfirmed(IRegistry registry, DubboUrl url, Exception cause) => new(
        RpcErrorCode.Network,
        $"Registry {RegistryEntries.NameOf(registry)} has not confirmed {url} within {options.RegisterTimeout.TotalMilliseconds:0} ms; "
        + "set Check to false to start without it.",
        mayHaveBeenSeen: true,
        cause);
}
