using Getty.Memory;

namespace Getty.Sessions;

/// <summary>A sender that waits for room, with its frame, so that room is given in the order of arrival.</summary>
internal sealed class SendWaiter(SendQueue queue, Block frame, int length)
{
    private readonly TaskCompletionSource _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Block Frame { get; } = frame;

    public int Length { get; } = length;

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (waiter, token) => ((SendWaiter)waiter!).Cancel(token), this);
        await using (registration.ConfigureAwait(false)) await _admitted.Task.ConfigureAwait(false);
    }

    public void Admit() => _admitted.TrySetResult();

    public void Fail(Exception error)
    {
        Frame.Release();
        _admitted.TrySetException(error);
    }

    private void Cancel(CancellationToken token)
    {
        // False: it has been admitted or failed meanwhile, and its frame has another owner.
        if (!queue.TryRemove(this)) return;
        Frame.Release();
        _admitted.TrySetCanceled(token);
    }
}
