using System.Reflection;

namespace DubboGo.Net;

/// <summary>What clients and servers have in common. Not thread-safe; copied when a client or server is made from it.</summary>
public abstract class DubboOptions
{
    /// <summary>The default of <see cref="Payload"/>: 8 MiB, as in Dubbo.</summary>
    public const int DefaultPayload = 8 * 1024 * 1024;

    private protected DubboOptions()
    {
    }

    /// <summary>The name of this application in registries and on the wire. The name of the program by default.</summary>
    public string Application { get; set => field = OptionCheck.Name(value); } =
        Assembly.GetEntryAssembly()?.GetName().Name ?? "dubbogo-net";

    /// <summary>
    /// Addresses of registries, such as <c>zookeeper://127.0.0.1:2181</c>, <c>file:///tmp/services</c> or <c>memory://test</c>. None by
    /// default. With several, a service is registered with each, and a reference sees the providers of all.
    /// </summary>
    public IList<string> Registries { get; private set; } = [];

    /// <summary>
    /// The host that is registered where it is not the one listened on or found: behind a container's or router's address translation. Null
    /// by default; the environment variable <c>DUBBO_IP_TO_REGISTRY</c> goes before it.
    /// </summary>
    public string? RegisterHost { get; set => field = OptionCheck.Text(value); }

    /// <summary>The most bytes that the body of a request or an answer may have. 8,388,608 by default, as in Dubbo.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1,024 or over 1,073,741,824.</exception>
    public int Payload { get; set => field = OptionCheck.Range(value, 1024, 1 << 30); } = DefaultPayload;

    /// <summary>Further parameters of the URLs that references and services have; they go before what other options set.</summary>
    public IDictionary<string, string> Parameters { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Registries that are packages of their own, such as the one for ZooKeeper.</summary>
    public ICollection<IRegistryFactory> RegistryFactories { get; private set; } = [];

    /// <summary>The extension points; each client and server made from these options has a copy of its own.</summary>
    public DubboExtensions Extensions { get; private set; } = new();

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void UseExtensions(DubboExtensions extensions) => Extensions = extensions;

    private protected T CopyAs<T>()
        where T : DubboOptions
    {
        var copy = (T)MemberwiseClone();
        copy.Registries = [.. Registries];
        copy.RegistryFactories = [.. RegistryFactories];
        copy.Parameters = new Dictionary<string, string>(Parameters, StringComparer.Ordinal);
        copy.Extensions = Extensions.Copy();
        foreach (var factory in RegistryFactories) copy.Extensions.AddRegistry(factory);
        return copy;
    }
}
