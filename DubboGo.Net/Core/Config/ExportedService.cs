namespace DubboGo.Net;

/// <summary>A service that a server is to export, and once it runs, how it is exported and registered.</summary>
internal sealed class ExportedService(ServiceContract contract, object service, ServiceOptions options)
{
    public ServiceContract Contract => contract;

    public object Service => service;

    public ServiceOptions Options => options;

    /// <summary>Null before it is exported.</summary>
    public IExporter? Exporter { get; set; }

    /// <summary>What registries are told; null before it is exported.</summary>
    public DubboUrl? Registered { get; set; }
}
