namespace DubboGo.Net.Tests;

/// <summary>An export on a <see cref="FakeNetwork"/>.</summary>
internal sealed class FakeExporter : IExporter
{
    private readonly FakeNetwork _network;

    public FakeExporter(FakeNetwork network, DubboUrl url, IInvoker invoker)
    {
        (_network, Url) = (network, url);
        network.Handlers[url.Address] = invoker.InvokeAsync;
    }

    public DubboUrl Url { get; }

    public ValueTask DisposeAsync()
    {
        _network.Handlers.TryRemove(Url.Address, out _);
        return ValueTask.CompletedTask;
    }
}
