namespace Getty.Sessions;

/// <summary>The slots of a client's sessions.</summary>
internal sealed class SessionPool<T>(int size)
{
    private readonly Session<T>?[] _slots = new Session<T>?[size];
    private TaskCompletionSource _up = NewSource();
    private int _next;

    // Slots that nobody fills any more.
    private int _givenUp;

    public Exception? LastError { get; set; }

    /// <summary>The open session with the fewest queued bytes; among equals they take turns.</summary>
    public Session<T>? Pick()
    {
        if (_slots.Length == 1) return Volatile.Read(ref _slots[0]) is { IsOpen: true } only ? only : null;
        Session<T>? best = null;
        long fewest = long.MaxValue;
        // Not atomic on purpose: a lost turn costs nothing.
        uint first = (uint)_next++;
        for (uint i = 0; i < (uint)_slots.Length; i++)
        {
            if (Volatile.Read(ref _slots[(first + i) % (uint)_slots.Length]) is not { IsOpen: true } session) continue;
            long queued = session.QueuedBytes;
            if (queued >= fewest) continue;
            (best, fewest) = (session, queued);
        }
        return best;
    }

    /// <summary>An open session, as soon as there is one.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, or none will come any more.</exception>
    public async ValueTask<Session<T>> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before looking: a session that comes up after the look ends it.
            Task up = Volatile.Read(ref _up).Task;
            if (Pick() is { } session) return session;
            if (Volatile.Read(ref _givenUp) == _slots.Length) throw new OperationCanceledException();
            await up.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Publish(int slot, Session<T> session)
    {
        LastError = null;
        Volatile.Write(ref _slots[slot], session);
        WakeWaiters();
    }

    public void Withdraw(int slot) => Volatile.Write(ref _slots[slot], null);

    /// <summary>One slot will not be filled any more; with the last of them waiting ends.</summary>
    public void GiveUp()
    {
        Interlocked.Increment(ref _givenUp);
        WakeWaiters();
    }

    private void WakeWaiters() => Interlocked.Exchange(ref _up, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
