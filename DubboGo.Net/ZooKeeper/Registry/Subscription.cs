namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>One listener of a service. Disposing it ends it; a call that is under way may still end.</summary>
internal sealed class Subscription(IRegistryListener listener, Action<Subscription> onDisposed) : IAsyncDisposable
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first snapshot has been delivered.</summary>
    public Task First => _first.Task;

    /// <summary>What was delivered last; used by the directory's running look alone.</summary>
    public RegistrySnapshot? Delivered { get; private set; }

    public void Deliver(RegistrySnapshot snapshot)
    {
        Delivered = snapshot;
        try
        {
            listener.OnChanged(snapshot);
        }
        finally
        {
            _first.TrySetResult();
        }
    }

    /// <summary>There will be no first snapshot; false when there was one.</summary>
    public bool Fail(Exception error) => _first.TrySetException(error);

    public ValueTask DisposeAsync()
    {
        onDisposed(this);
        return ValueTask.CompletedTask;
    }
}
