namespace DubboGo.Net;

/// <summary>
/// The registries of a client, of a server, or of both in one host: one per address, so that one connection serves every service.
/// Thread-safe.
/// </summary>
internal sealed class RegistryTable(ExtensionTable<IRegistryFactory> factories, ExtensionContext context) : IAsyncDisposable
{
    // Guards _registries; factories begin to connect and do not wait.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IRegistry> _registries = new(StringComparer.Ordinal);

    /// <summary>The registry at an address of our own configuration.</summary>
    /// <exception cref="InvalidOperationException">It is no address, or no registry is known by its scheme.</exception>
    public IRegistry Get(string address)
    {
        if (!DubboUrl.TryParse(address, out var url) || url.Protocol.Length == 0)
        {
            throw new InvalidOperationException(
                $"'{address}' is no registry address: it looks like zookeeper://127.0.0.1:2181 or file:///tmp/services.");
        }
        lock (_lock)
        {
            string key = url.ToString();
            if (_registries.TryGetValue(key, out var registry)) return registry;
            if (!factories.TryCreate(url.Protocol, context, out var factory)) throw factories.Unknown(url.Protocol);
            return _registries[key] = factory.Create(url, context.LoggerFactory);
        }
    }

    public async ValueTask DisposeAsync()
    {
        IRegistry[] registries;
        lock (_lock)
        {
            registries = [.. _registries.Values];
            _registries.Clear();
        }
        foreach (var registry in registries) await registry.DisposeAsync().ConfigureAwait(false);
    }
}
