using System.Collections.Concurrent;

namespace Getty.Sessions;

/// <summary>The sessions of one server or client that have not closed.</summary>
internal sealed class SessionTable<T>
{
    private readonly ConcurrentDictionary<long, Session<T>> _sessions = new();

    // Guards adding against closing: a session is among those taken, or was never added.
    private readonly Lock _gate = new();
    private bool _isClosed;

    public IReadOnlyCollection<Session<T>> Snapshot() => [.. _sessions.Select(pair => pair.Value)];

    /// <summary>False once <see cref="CloseAndTakeAll"/> was called: the session must not be started.</summary>
    public bool TryAdd(Session<T> session)
    {
        lock (_gate)
        {
            if (!_isClosed) _sessions[session.Id] = session;
            return !_isClosed;
        }
    }

    public void Remove(Session<T> session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Takes no more sessions in; those that it holds.</summary>
    public IReadOnlyCollection<Session<T>> CloseAndTakeAll()
    {
        lock (_gate) _isClosed = true;
        return Snapshot();
    }
}
