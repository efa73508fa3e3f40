using System.Collections.Concurrent;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Serves requests on threads of the pool. A worker that takes a request first sees to it that another worker follows while more are
/// waiting: a handler that blocks holds up nothing but its own thread. Handlers on their threads are bounded in number, and so are those
/// that wait for one and those that run on asynchronously; what is beyond that is refused at once.
/// </summary>
internal sealed class RequestDispatcher(int threads, int queues) : IThreadPoolWorkItem
{
    // Requests whose handlers run on asynchronously hold no thread, but memory.
    private const int MaxUnanswered = 65_536;

    private readonly ConcurrentQueue<IncomingRequest> _queue = new();
    private readonly long _limit = (long)threads + queues;

    // Requests that wait or whose handlers hold a thread.
    private int _admitted;
    private int _unanswered;
    private int _workers;

    // One worker is on its way and has not taken a request yet.
    private int _starting;
    private volatile TaskCompletionSource? _drained;
    private volatile bool _stopping;

    /// <summary>Requests that have not been answered.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>Takes a chain of requests over.</summary>
    public void Enqueue(IncomingRequest first, int count)
    {
        Interlocked.Add(ref _unanswered, count);
        for (var request = first; request is not null;)
        {
            // The chain ends here for the request: it would else keep alive all those behind it.
            var next = request.Next;
            request.Next = null;
            Admit(request);
            request = next;
        }
        StartWorker();
    }

    /// <summary>A request has been answered.</summary>
    public void OnEnded()
    {
        if (Interlocked.Decrement(ref _unanswered) == 0) _drained?.TrySetResult();
    }

    /// <summary>Refuses what comes from now on, and ends when all that came before has been answered, or the token is cancelled.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _stopping = true;
        Interlocked.MemoryBarrier();
        if (Unanswered == 0) return;
        await _drained.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Runs one worker.</summary>
    public void Execute()
    {
        // Whoever asked for this worker may have counted the others before the last of them had begun: counted again, now for good.
        bool isOneOfThem = Interlocked.Increment(ref _workers) <= threads;
        Volatile.Write(ref _starting, 0);
        if (isOneOfThem) ServeAll();
        Interlocked.Decrement(ref _workers);
        // A request that came after the last look relied on a free worker.
        StartWorker();
    }

    private void ServeAll()
    {
        var outer = ExecutionContext.Capture();
        while (_queue.TryDequeue(out var request))
        {
            StartWorker();
            request.Serve();
            Interlocked.Decrement(ref _admitted);
            // Neither the request nor what its handler did to the flow may be seen by the next one.
            if (outer is not null) ExecutionContext.Restore(outer);
        }
    }

    private void Admit(IncomingRequest request)
    {
        if (_stopping) Refuse(request, DubboStatus.ChannelInactive, "The server is stopping.");
        else if (Interlocked.Increment(ref _admitted) <= _limit && Unanswered <= MaxUnanswered) _queue.Enqueue(request);
        else
        {
            Interlocked.Decrement(ref _admitted);
            DubboMetrics.CountRefused();
            // The words that Java uses, which people search for.
            Refuse(request, DubboStatus.ThreadPoolExhausted, $"Server side thread pool is exhausted, detail msg: {threads} threads, {queues} requests waiting at most");
        }
    }

    private void Refuse(IncomingRequest request, byte status, string reason)
    {
        request.Refuse(status, reason);
        OnEnded();
    }

    private void StartWorker()
    {
        if (_queue.IsEmpty || Volatile.Read(ref _workers) >= threads) return;
        if (Interlocked.Exchange(ref _starting, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
