using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>Makes the registry of a URL, selected by its scheme, such as <c>zookeeper</c>.</summary>
public interface IRegistryFactory
{
    /// <summary>The scheme.</summary>
    string Name { get; }

    /// <summary>
    /// Makes the registry and begins to connect; does not wait for it. Called once per address.
    /// </summary>
    /// <param name="url">The registry's URL; <c>backup=host:port,...</c> names further members of an ensemble, <c>group</c> the root.</param>
    /// <param name="loggerFactory">Where it logs.</param>
    IRegistry Create(DubboUrl url, ILoggerFactory loggerFactory);
}
