namespace DubboGo.Net;

/// <summary>A registry inside one process. What it registered goes when it is disposed, as with a lost session.</summary>
internal sealed class MemoryRegistry(DubboUrl url, MemoryStore store) : IRegistry
{
    public DubboUrl Url { get; } = url;

    public bool IsAvailable => true;

    public Task RegisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        store.Add(this, url);
        return Task.CompletedTask;
    }

    public Task UnregisterAsync(DubboUrl url, CancellationToken cancellationToken)
    {
        store.Remove(this, url);
        return Task.CompletedTask;
    }

    public Task<IAsyncDisposable> SubscribeAsync(DubboUrl consumer, IRegistryListener listener, CancellationToken cancellationToken) =>
        Task.FromResult(store.Subscribe(consumer.InterfaceName, listener));

    public ValueTask DisposeAsync()
    {
        store.RemoveAll(this);
        return ValueTask.CompletedTask;
    }
}
