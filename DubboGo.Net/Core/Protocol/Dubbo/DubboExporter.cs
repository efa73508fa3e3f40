using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>A service that is served at one endpoint.</summary>
internal sealed class DubboExporter : IExporter
{
    private readonly Func<DubboExporter, ValueTask> _remove;
    private int _disposed;

    public DubboExporter(ServiceContract contract, IInvoker invoker, DubboUrl url, int payload, Func<DubboExporter, ValueTask> remove)
    {
        (Contract, Invoker, Url, _remove) = (contract, invoker, url, remove);
        string name = url["interface"] is { Length: > 0 } given ? given : contract.InterfaceName;
        Path = url.Path.Length > 0 ? url.Path : name;
        // What the contract says stands in the URL already, unless the service says otherwise: none is none.
        Service = new(name, url["version"], url["group"]);
        Options = WireOptions.Of(contract, payload);
        Methods = MethodTable.Of(contract);
    }

    public DubboUrl Url { get; }

    public ServiceContract Contract { get; }

    public IInvoker Invoker { get; }

    public ServiceKey Service { get; }

    /// <summary>What requests may call it beside the interface's name.</summary>
    public string Path { get; }

    public HessianOptions Options { get; }

    public MethodTable Methods { get; }

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _disposed, 1) == 0 ? _remove(this) : default;
}
