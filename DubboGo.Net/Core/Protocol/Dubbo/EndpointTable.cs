using System.Net;
using Getty;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Protocol;

/// <summary>The endpoints of a protocol: opened with their first service, closed with their last.</summary>
internal sealed class EndpointTable(DubboProtocolOptions options, ILoggerFactory loggers) : IAsyncDisposable
{
    // Guards the table; held while a listener is opened or its last service leaves, so that neither happens twice.
    private readonly SemaphoreSlim _lock = new(1, 1);
    private readonly Dictionary<(IPAddress Address, int Port), ProviderEndpoint> _endpoints = [];
    private bool _disposed;

    public IEnumerable<Session<DubboMessage>> Sessions
    {
        get
        {
            _lock.Wait();
            try
            {
                return [.. _endpoints.Values.Distinct().SelectMany(endpoint => endpoint.Sessions)];
            }
            finally
            {
                _lock.Release();
            }
        }
    }

    public async Task<IExporter> ExportAsync(ServiceContract contract, IInvoker invoker, DubboUrl url, int port, CancellationToken cancellationToken)
    {
        var address = await BindAddress.OfAsync(url.Host, cancellationToken).ConfigureAwait(false);
        await _lock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(DubboProtocol));
            var endpoint = _endpoints.GetValueOrDefault((address, port)) ?? await OpenAsync(address, port, url, cancellationToken).ConfigureAwait(false);
            return await AddAsync(endpoint, contract, invoker, url).ConfigureAwait(false);
        }
        finally
        {
            _lock.Release();
        }
    }

    public async Task AnnounceStopAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in await SnapshotAsync(dispose: false, cancellationToken).ConfigureAwait(false)) endpoint.AnnounceStop();
    }

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll((await SnapshotAsync(dispose: true, CancellationToken.None).ConfigureAwait(false)).Select(e => e.DisposeAsync().AsTask())).ConfigureAwait(false);

    private async Task<ProviderEndpoint> OpenAsync(IPAddress address, int port, DubboUrl url, CancellationToken cancellationToken)
    {
        var endpoint = new ProviderEndpoint(new(address, port), ProviderSettings.Of(url, options.StopTimeout), options.TimeProvider, loggers);
        await endpoint.StartAsync(cancellationToken).ConfigureAwait(false);
        // Found by the port that was asked for too: services that take any free port share one.
        _endpoints[(address, port)] = endpoint;
        _endpoints[(address, endpoint.Port)] = endpoint;
        return endpoint;
    }

    private async Task<IExporter> AddAsync(ProviderEndpoint endpoint, ServiceContract contract, IInvoker invoker, DubboUrl url)
    {
        var exporter = new DubboExporter(contract, invoker, url.WithAddress(url.Host, endpoint.Port), endpoint.Payload, service => RemoveAsync(endpoint, service));
        try
        {
            endpoint.Services.Add(exporter);
            return exporter;
        }
        catch (InvalidOperationException)
        {
            await CloseIfEmptyAsync(endpoint).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask RemoveAsync(ProviderEndpoint endpoint, DubboExporter exporter)
    {
        await _lock.WaitAsync().ConfigureAwait(false);
        try
        {
            endpoint.Services.Remove(exporter);
            await CloseIfEmptyAsync(endpoint).ConfigureAwait(false);
        }
        finally
        {
            _lock.Release();
        }
    }

    private async Task CloseIfEmptyAsync(ProviderEndpoint endpoint)
    {
        if (!endpoint.Services.IsEmpty || !_endpoints.ContainsValue(endpoint)) return;
        foreach (var (key, _) in _endpoints.Where(entry => entry.Value == endpoint).ToArray()) _endpoints.Remove(key);
        await endpoint.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<ProviderEndpoint[]> SnapshotAsync(bool dispose, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ProviderEndpoint[] all = [.. _endpoints.Values.Distinct()];
            if (dispose) _endpoints.Clear();
            _disposed |= dispose;
            return all;
        }
        finally
        {
            _lock.Release();
        }
    }
}
