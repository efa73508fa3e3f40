namespace DubboGo.Net;

/// <summary>
/// A way to make and to serve calls, selected by the scheme of a URL: the extension point "protocol" of Dubbo. Implementations are
/// thread-safe and own their connections and listeners, which <see cref="IAsyncDisposable.DisposeAsync"/> closes.
/// </summary>
public interface IProtocol : IAsyncDisposable
{
    /// <summary>The scheme, such as <c>dubbo</c>.</summary>
    string Name { get; }

    /// <summary>The port of a URL that names none.</summary>
    int DefaultPort { get; }

    /// <summary>
    /// An invoker for one provider. Invokers of one address share its connection, which is dialled at once in the background and kept up
    /// until the last of them is disposed. Calls made meanwhile wait for it within the connect timeout.
    /// </summary>
    /// <param name="contract">The contract called.</param>
    /// <param name="provider">The provider's URL, merged with the consumer's parameters.</param>
    IProviderInvoker Refer(ServiceContract contract, DubboUrl provider);

    /// <summary>
    /// Serves calls of one service on the address of <paramref name="url"/>: the listener is opened with its first service and closed
    /// with its last. Port 0 takes a free one; <see cref="IExporter.Url"/> tells which.
    /// </summary>
    /// <param name="contract">The contract served.</param>
    /// <param name="invoker">What a request is given to: the filters and behind them the service.</param>
    /// <param name="url">Where and as what: interface, version and group, and the provider's parameters.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="InvalidOperationException">The service is exported there already (on the task).</exception>
    Task<IExporter> ExportAsync(ServiceContract contract, IInvoker invoker, DubboUrl url, CancellationToken cancellationToken);

    /// <summary>
    /// The first step of a graceful stop, after unregistering: tells every consumer to choose other providers (Dubbo's read-only event),
    /// refuses no call. Disposing then waits for running calls within the stop timeout.
    /// </summary>
    Task AnnounceStopAsync(CancellationToken cancellationToken);
}
