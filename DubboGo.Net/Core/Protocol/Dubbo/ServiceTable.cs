using System.Collections.Immutable;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>The services of one endpoint, and the routes to them that were found before. Thread-safe.</summary>
internal sealed class ServiceTable
{
    // Routes kept for recognition. A consumer needs one for each method that it calls; beyond the bound they are made each time.
    private const int MaxRoutes = 64;

    // Longer heads are made by nobody who calls a method of ours, and would be kept as long as the endpoint.
    private const int MaxKeptHead = 1024;

    // Guards both, and the revision.
    private readonly Lock _lock = new();
    private ImmutableArray<DubboExporter> _services = [];
    private RequestRoute[] _routes = [];
    private int _revision;

    /// <summary>Changes with each service that comes or goes.</summary>
    public int Revision => Volatile.Read(ref _revision);

    public bool IsEmpty => _services.IsEmpty;

    public void Add(DubboExporter service)
    {
        lock (_lock)
        {
            var there = _services.FirstOrDefault(s => s.Service == service.Service && s.Path == service.Path);
            if (there is not null) throw new InvalidOperationException($"{service.Service} is exported already at {there.Url.Address}.");
            Change(_services.Add(service));
        }
    }

    public void Remove(DubboExporter service)
    {
        lock (_lock) Change(_services.Remove(service));
    }

    /// <summary>The route of a request, and the position of its first argument.</summary>
    /// <exception cref="RequestRefusedException">Nothing is served that it could mean.</exception>
    public RequestRoute Find(ReadOnlySpan<byte> body, HessianOptions options)
    {
        int revision = Revision;
        foreach (var route in Volatile.Read(ref _routes))
        {
            if (route.Revision == revision && body.StartsWith(route.Head)) return route;
        }
        return Keep(Resolve(RequestHead.Read(body, options), revision));
    }

    private RequestRoute Resolve(RequestHead head, int revision)
    {
        var services = _services;
        var named = services.Where(s => s.Service.InterfaceName == head.Path || s.Path == head.Path).ToImmutableArray();
        if (named.IsEmpty) throw RequestRefusedException.BadRequest(FrameFault.NotFound, $"Service not found:{head.Path}, {head.Method}");
        var wanted = new ServiceKey(head.Path, head.ServiceVersion);
        var candidates = named.RemoveAll(s => s.Service.Version != wanted.Version);
        if (candidates.IsEmpty) throw RequestRefusedException.NotExported(wanted, named);
        bool oneContract = candidates.All(s => s.Contract == candidates[0].Contract);
        var method = oneContract ? FindMethod(candidates[0], head.Method, head.Descriptor) : null;
        return new(head.Bytes, revision, candidates, method, head.Method, head.Descriptor, ProtocolVersion.TakesAttachments(head.ProtocolVersion));
    }

    /// <summary>The method of a service.</summary>
    /// <exception cref="RequestRefusedException">There is none, or more than one.</exception>
    public static MethodDescriptor FindMethod(DubboExporter service, string name, string descriptor) =>
        service.Methods.Find(name, descriptor, out string? reason) ?? throw RequestRefusedException.BadRequest(FrameFault.NotFound, reason!);

    private RequestRoute Keep(RequestRoute route)
    {
        if (route.Head.Length > MaxKeptHead) return route;
        lock (_lock)
        {
            if (route.Revision == _revision && _routes.Length < MaxRoutes) Volatile.Write(ref _routes, [.. _routes, route]);
        }
        return route;
    }

    private void Change(ImmutableArray<DubboExporter> services)
    {
        _services = services;
        Volatile.Write(ref _routes, []);
        Volatile.Write(ref _revision, _revision + 1);
    }
}
