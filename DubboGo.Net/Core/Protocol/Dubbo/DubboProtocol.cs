using DubboGo.Net.Protocol;
using Getty;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net;

/// <summary>
/// The protocol of <c>dubbo://</c> URLs, version 2.0.2 with Hessian 2: what Java's, Go's and Node's Dubbo speak. One connection carries
/// many calls at once. Thread-safe.
/// </summary>
/// <remarks>
/// Parameters of a provider's URL that it heeds, with their defaults: <c>payload</c> (8388608 bytes), <c>heartbeat</c> (60000 ms),
/// <c>connections</c> (1), <c>connect.timeout</c> (3000 ms) on the consumer's side; <c>payload</c>, <c>threads</c> (200),
/// <c>queues</c> (1024), <c>idle.timeout</c> (240000 ms), <c>accepts</c> on the provider's, where the first service of a port decides.
/// </remarks>
public sealed class DubboProtocol : IProtocol
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "dubbo";

    /// <summary>The port of URLs that name none.</summary>
    public const int Port = 20880;

    private readonly DeadlineTimer _timer;
    private readonly ConnectionTable _connections;
    private readonly EndpointTable _endpoints;

    /// <summary>Makes a protocol; it opens nothing before it is used.</summary>
    /// <param name="options">Copied; null for the defaults.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public DubboProtocol(DubboProtocolOptions? options = null, ILoggerFactory? loggerFactory = null)
    {
        var own = options?.Copy() ?? new();
        var loggers = loggerFactory ?? NullLoggerFactory.Instance;
        _timer = DeadlineTimer.Of(own.TimeProvider);
        _connections = new(_timer, own.TimeProvider, loggers);
        _endpoints = new(own, loggers);
    }

    /// <inheritdoc/>
    public string Name => Scheme;

    /// <inheritdoc/>
    public int DefaultPort => Port;

    /// <summary>The connections of consumers, on all ports.</summary>
    internal IEnumerable<Session<DubboMessage>> ConsumerSessions => _endpoints.Sessions;

    /// <inheritdoc/>
    public IProviderInvoker Refer(ServiceContract contract, DubboUrl provider)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(provider);
        int port = provider.Port == 0 ? Port : provider.Port;
        return new DubboInvoker(contract, provider, _connections.Rent(provider, port), _connections);
    }

    /// <inheritdoc/>
    public Task<IExporter> ExportAsync(ServiceContract contract, IInvoker invoker, DubboUrl url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(invoker);
        ArgumentNullException.ThrowIfNull(url);
        return _endpoints.ExportAsync(contract, invoker, url, url.Port, cancellationToken);
    }

    /// <inheritdoc/>
    public Task AnnounceStopAsync(CancellationToken cancellationToken) => _endpoints.AnnounceStopAsync(cancellationToken);

    /// <summary>Closes the listeners, once running requests have ended or the time for that is over, and then the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _endpoints.DisposeAsync().ConfigureAwait(false);
        await _connections.DisposeAsync().ConfigureAwait(false);
        _timer.Dispose();
    }
}
