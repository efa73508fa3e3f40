using Getty.Memory;

namespace Getty.Sessions;

/// <summary>A sender that waits for room, with its frame, so that room is given in the order of arrival.</summary>
internal sealed class SendWaiter
{
    private readonly SendQueue _queue;
    private readonly TaskCompletionSource _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SendWaiter(SendQueue queue, Block frame, int length)
    {
        _queue = queue;
        Frame = frame;
        Length = length;
        Place = new LinkedListNode<SendWaiter>(this);
    }

    public Block Frame { get; }

    public int Length { get; }

    /// <summary>Its place in the line: leaving it costs the same however many wait.</summary>
    public LinkedListNode<SendWaiter> Place { get; }

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
        if (!_queue.TryRemove(this)) return;
        Frame.Release();
        _admitted.TrySetCanceled(token);
    }
}
