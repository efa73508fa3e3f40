using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// Makes registries inside one process, for tests: <c>memory://name</c>. All registries that one factory makes for a name share what is
/// registered. Thread-safe.
/// </summary>
public sealed class MemoryRegistryFactory : IRegistryFactory
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "memory";

    private readonly ConcurrentDictionary<string, MemoryStore> _stores = new(StringComparer.Ordinal);

    /// <summary>The factory that clients and servers of this process use unless they are given another.</summary>
    internal static MemoryRegistryFactory Shared { get; } = new();

    /// <inheritdoc/>
    public string Name => Scheme;

    /// <inheritdoc/>
    public IRegistry Create(DubboUrl url, ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new MemoryRegistry(url, _stores.GetOrAdd(url.Address, _ => new MemoryStore()));
    }
}
