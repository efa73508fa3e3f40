using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// Serves implementations of contracts on one port and registers them. Services are exported first, then the server is started, once.
/// Thread-safe, except that exporting and starting follow each other.
/// </summary>
public sealed class DubboServer : IAsyncDisposable
{
    private readonly DubboServerOptions _options;
    private readonly RegistryTable _registries;
    private readonly bool _ownsRegistries;
    private readonly ExtensionCache<IProtocol> _protocols;
    private readonly ExtensionCache<IFilter> _filters;
    private readonly ServiceRegistration _registration;
    private readonly ILogger _logger;
    private readonly List<ExportedService> _services = [];
    // Guards the two below; nothing is awaited under it.
    private readonly Lock _lock = new();
    private Task? _starting;
    private Task? _stopping;

    /// <summary>Makes a server; nothing listens before <see cref="StartAsync"/>.</summary>
    /// <param name="options">Where it listens and what it tells registries; null for the defaults. Copied.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public DubboServer(DubboServerOptions? options = null, ILoggerFactory? loggerFactory = null)
        : this(options, loggerFactory, null)
    {
    }

    internal DubboServer(DubboServerOptions? options, ILoggerFactory? loggerFactory, RegistryTable? registries)
    {
        _options = (options ?? new DubboServerOptions()).Copy();
        var context = new ExtensionContext(_options, loggerFactory, _options.StopTimeout);
        _ownsRegistries = registries is null;
        _registries = registries ?? new RegistryTable(Extensions.Registries, context);
        _protocols = new(Extensions.Protocols, context);
        _filters = new(Extensions.Filters, context);
        _logger = context.LoggerFactory.CreateLogger<DubboServer>();
        _registration = new ServiceRegistration(_options, _logger);
    }

    /// <summary>The extension points; frozen by the start.</summary>
    public DubboExtensions Extensions => _options.Extensions;

    /// <summary>The services as registries are told of them; empty before the start.</summary>
    public IReadOnlyList<DubboUrl> Urls => [.. _services.Select(service => service.Registered).OfType<DubboUrl>()];

    /// <summary>The port listened on: the one that was taken where the options say 0.</summary>
    /// <exception cref="InvalidOperationException">The server does not listen yet, or it exports nothing.</exception>
    public int Port => _services.Select(service => service.Exporter?.Url.Port).FirstOrDefault()
        ?? throw new InvalidOperationException("The server has no port before it is started with a service.");

    /// <summary>Adds a registry; before the start.</summary>
    /// <returns>This server.</returns>
    public DubboServer AddRegistry(IRegistryFactory factory)
    {
        Extensions.AddRegistry(factory);
        return this;
    }

    /// <summary>Serves <paramref name="service"/> from the start on.</summary>
    /// <typeparam name="T">The contract, an interface marked <see cref="DubboServiceAttribute"/>.</typeparam>
    /// <param name="service">Is called by many threads at once.</param>
    /// <param name="options">What it is; null for what the contract says.</param>
    /// <returns>This server.</returns>
    /// <exception cref="InvalidOperationException">The server was started, or nothing was generated for the contract.</exception>
    public DubboServer Export<T>(T service, ServiceOptions? options = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(service);
        lock (_lock)
        {
            if (_starting is not null || _stopping is not null)
            {
                throw new InvalidOperationException("Services are exported before the server is started.");
            }
            _services.Add(new ExportedService(ServiceContract.Of<T>(), service, options ?? new ServiceOptions()));
        }
        return this;
    }

    /// <summary>Listens, and once every service can be called, registers them. What was begun is undone where it fails.</summary>
    /// <exception cref="InvalidOperationException">It was started before, or a name in the options is not known (on the task).</exception>
    /// <exception cref="RpcException">A registry did not confirm a service in time (on the task).</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        Task starting;
        lock (_lock)
        {
            if (_starting is not null || _stopping is not null) throw new InvalidOperationException("A server is started once.");
            starting = _starting = ListenAndRegisterAsync(cancellationToken);
        }
        try
        {
            await starting.ConfigureAwait(false);
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Unregisters, tells consumers to choose others, waits <see cref="DubboServerOptions.StopDelay"/>, then lets running calls end within
    /// <see cref="DubboServerOptions.StopTimeout"/> and closes. A second time waits for the first.
    /// </summary>
    /// <param name="cancellationToken">Skips the waiting that is left; everything is closed all the same.</param>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock) return _stopping ??= StopOnceAsync(cancellationToken);
    }

    /// <summary><see cref="StopAsync(CancellationToken)"/>.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);

    private async Task ListenAndRegisterAsync(CancellationToken cancellationToken)
    {
        // Off the caller's lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Extensions.Freeze();
        ImmutableArray<IRegistry> registries = [.. _options.Registries.Select(_registries.Get)];
        foreach (var service in _services) await ExportAsync(service, cancellationToken).ConfigureAwait(false);
        await _registration.RegisterAsync(registries, _services, cancellationToken).ConfigureAwait(false);
    }

    private async Task ExportAsync(ExportedService service, CancellationToken cancellationToken)
    {
        var url = ProviderUrl.Create(service.Contract, service.Options, _options, _options.TimeProvider.GetUtcNow());
        // All services share the port that the first one was given.
        if (url.Port == 0 && _services[0].Exporter is { } first) url = url.WithAddress(url.Host, first.Url.Port);
        var filters = FilterSelection.Select(url["service.filter"], FilterScope.Provider, Extensions, _filters);
        var invoker = FilterChain.Build(new ServiceInvoker(url, service.Service), filters);
        var protocol = _protocols.Get(_options.Protocol);
        service.Exporter = await protocol.ExportAsync(service.Contract, invoker, url, cancellationToken).ConfigureAwait(false);
        service.Registered = _registration.UrlOf(service.Exporter);
        ClusterLog.ServerStarted(_logger, service.Registered.ToString());
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        // Off the caller's lock. A start under way ends first: what it registers must not outlive the server.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (_starting is not null) await _starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ClusterLog.ServerStopping(_logger, _services.Count);
        await _registration.UnregisterAsync(cancellationToken).ConfigureAwait(false);
        bool ran = _starting is { IsCompletedSuccessfully: true } && _services.Count > 0;
        if (ran) await AnnounceAsync(cancellationToken).ConfigureAwait(false);
        foreach (var protocol in _protocols.Made) await protocol.DisposeAsync().ConfigureAwait(false);
        if (_ownsRegistries) await _registries.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        foreach (var protocol in _protocols.Made)
        {
            try
            {
                await protocol.AnnounceStopAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Consumers that were not told see the connection close: a reason to go on, not to stay.
                ClusterLog.AnnounceFailed(_logger, protocol.Name, e);
            }
        }
        await Task.Delay(_options.StopDelay, _options.TimeProvider, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
