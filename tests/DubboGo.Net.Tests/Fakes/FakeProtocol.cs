using System.Collections.Concurrent;

namespace DubboGo.Net.Tests;

/// <summary>A protocol within the process: its addresses are the exports of one network, and each address answers as a test wants it.</summary>
internal sealed class FakeProtocol(FakeNetwork network) : IProtocol
{
    private readonly ConcurrentBag<FakeExporter> _exporters = [];

    public string Name => "dubbo";

    public int DefaultPort => 20880;

    public IProviderInvoker Refer(ServiceContract contract, DubboUrl provider)
    {
        if (provider.Host == "refused") throw new InvalidOperationException("the protocol does not like this host");
        var invoker = new FakeInvoker(network, provider);
        network.Invokers.Enqueue(invoker);
        return invoker;
    }

    public Task<IExporter> ExportAsync(ServiceContract contract, IInvoker invoker, DubboUrl url, CancellationToken cancellationToken)
    {
        var bound = url.Port == 0 ? url.WithAddress(url.Host, network.NextPort()) : url;
        network.Note($"export {bound.Address}");
        var exporter = new FakeExporter(network, bound, invoker);
        _exporters.Add(exporter);
        return Task.FromResult<IExporter>(exporter);
    }

    public Task AnnounceStopAsync(CancellationToken cancellationToken)
    {
        network.Note("announce");
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var exporter in _exporters) await exporter.DisposeAsync();
        network.Note("close");
    }
}
