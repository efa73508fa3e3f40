namespace DubboGo.Net;

/// <summary>
/// Where providers say that they are there and consumers learn of them: the extension point "registry" of Dubbo. One instance per registry
/// address serves all services of a process. Thread-safe. A registry that is lost keeps its last snapshots: it never empties a list by
/// being away, and comes back by itself with everything registered and subscribed again.
/// </summary>
public interface IRegistry : IAsyncDisposable
{
    /// <summary>The registry's own URL.</summary>
    DubboUrl Url { get; }

    /// <summary>True while it can be reached.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// Registers a provider (<c>dubbo://...</c>) or a consumer (<c>consumer://...</c>) and keeps it registered until it is unregistered.
    /// Registering what is registered is no error.
    /// </summary>
    Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken);

    /// <summary>Takes a registration back; none is no error.</summary>
    Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken);

    /// <summary>
    /// Subscribes to the providers, configurators and routers of the service of <paramref name="consumer"/>. The task ends when
    /// <paramref name="listener"/> has been given the first snapshot; further ones follow, one at a time, each whole.
    /// </summary>
    /// <returns>Disposing it ends the subscription.</returns>
    Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken);
}
