namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>A shop that knows its name and what was bought.</summary>
internal sealed class Shop(string name) : IShop
{
    private int _bought;

    /// <summary>Completed when somebody waits.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets those who wait go.</summary>
    public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Bought => _bought;

    public Task<string> NameAsync() => Task.FromResult(name);

    public async Task<string> WaitAsync(string item, CancellationToken cancellationToken)
    {
        Waiting.TrySetResult();
        await Open.Task.WaitAsync(Deadline.Default, cancellationToken);
        return item;
    }

    public Task<int> BuyAsync(string item, int count) => Task.FromResult(Interlocked.Add(ref _bought, count));

    public Task FailAsync(string message) => throw new InvalidOperationException(message);
}
