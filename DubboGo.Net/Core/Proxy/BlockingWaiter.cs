namespace DubboGo.Net;

/// <summary>
/// Blocks a thread until a call ends: the one place where that is allowed, for contracts whose methods are synchronous. A thread has one
/// waiter, which it uses again; it is woken by whoever ends the call and needs no thread of the pool for it.
/// </summary>
internal sealed class BlockingWaiter
{
    [ThreadStatic]
    private static BlockingWaiter? t_waiter;

    // Guards the flag, and is what the thread waits on.
    private readonly object _gate = new();
    private readonly Action _signal;
    private bool _signalled;

    // In place of the flag on a thread of the pool: it takes on further threads at once for those that are blocked in a task, so that answers
    // can be received, but for threads that are blocked otherwise only one or two a second.
    private TaskCompletionSource? _ended;

    private BlockingWaiter() => _signal = Signal;

    /// <summary>The result of a call, once it is there.</summary>
    public static RpcResult Wait(ValueTask<RpcResult> call)
    {
        var awaiter = call.ConfigureAwait(false).GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            // Taken off the thread while it is in use: a callback that runs on the blocked thread may make a call of its own.
            var waiter = t_waiter ?? new();
            t_waiter = null;
            waiter._ended = Thread.CurrentThread.IsThreadPoolThread ? new() : null;
            awaiter.UnsafeOnCompleted(waiter._signal);
            waiter.Block();
            t_waiter = waiter;
        }
        return awaiter.GetResult();
    }

    private void Signal()
    {
        if (_ended is { } ended)
        {
            ended.SetResult();
            return;
        }
        lock (_gate)
        {
            _signalled = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Block()
    {
        if (_ended is { } ended)
        {
            ended.Task.Wait();
            _ended = null;
            return;
        }
        lock (_gate)
        {
            while (!_signalled) Monitor.Wait(_gate);
            _signalled = false;
        }
    }
}
