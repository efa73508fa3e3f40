using DubboGo.Net.Protocol;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A provider of a test contract on a free port, and what is needed to call it.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly DubboProtocol _protocol;
    private readonly List<IAsyncDisposable> _references = [];

    private Host(DubboProtocol protocol, TestContract test)
    {
        _protocol = protocol;
        Test = test;
    }

    public TestContract Test { get; }

    public DubboProtocol Protocol => _protocol;

    public DubboUrl Url { get; private set; } = null!;

    public int Port => Url.Port;

    public IExporter Exporter { get; private set; } = null!;

    public static async Task<Host> StartAsync(string query = "", Func<IInvoker, IInvoker>? filter = null, DubboProtocolOptions? options = null)
    {
        var host = new Host(new DubboProtocol(options), new());
        host.Exporter = await host.ExportAsync(host.Test.Contract, $"dubbo://127.0.0.1:0/{TestContract.Name}?{query}", filter);
        host.Url = host.Exporter.Url;
        return host;
    }

    public Task<IExporter> ExportAsync(ServiceContract contract, string url, Func<IInvoker, IInvoker>? filter = null)
    {
        var parsed = DubboUrl.Parse(url);
        IInvoker service = new ServiceInvoker(parsed, this);
        return _protocol.ExportAsync(contract, filter?.Invoke(service) ?? service, parsed, CancellationToken.None);
    }

    /// <summary>A reference to it; a query such as <c>timeout=1</c> is added to its URL.</summary>
    public IProviderInvoker Refer(params string[] parameters) => Refer(Url, parameters);

    public IProviderInvoker Refer(DubboUrl url, params string[] parameters)
    {
        foreach (string parameter in parameters) url = url.With(parameter.Split('=')[0], parameter.Split('=')[1]);
        var reference = _protocol.Refer(Test.Contract, url);
        _references.Add(reference);
        return reference;
    }

    public Task<RawPeer> ConnectAsync() => RawPeer.ConnectAsync(Port);

    public async ValueTask DisposeAsync()
    {
        Test.Release();
        foreach (var reference in _references) await reference.DisposeAsync();
        await _protocol.DisposeAsync();
    }
}
