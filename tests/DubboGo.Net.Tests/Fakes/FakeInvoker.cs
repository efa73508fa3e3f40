namespace DubboGo.Net.Tests;

/// <summary>An invoker for one address of a <see cref="FakeNetwork"/>.</summary>
internal sealed class FakeInvoker(FakeNetwork network, DubboUrl url) : IProviderInvoker
{
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DubboUrl Url => url;

    public bool IsAvailable { get; set; } = true;

    public int ActiveCalls { get; set; }

    public int Calls { get; private set; }

    public Task Disposed => _disposed.Task;

    public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        Calls++;
        network.Note($"call {url.Address}");
        return network.Handlers.TryGetValue(url.Address, out var handler)
            ? handler(invocation, cancellationToken)
            : throw new RpcException(RpcErrorCode.Network, $"nobody is at {url.Address}", mayHaveBeenSeen: false);
    }

    public ValueTask DisposeAsync()
    {
        _disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
