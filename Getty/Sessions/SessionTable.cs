using System.Collections.Concurrent;

namespace Getty.Sessions;

/// <summary>The sessions of one server or client that have not closed.</summary>
internal sealed class SessionTable<T>
{
    private readonly ConcurrentDictionary<long, Session<T>> _sessions = new();
    private volatile bool _isClosed;

    /// <summary>How many.</summary>
    public int Count => _sessions.Count;

    public IReadOnlyCollection<Session<T>> Snapshot() => [.. _sessions.Select(pair => pair.Value)];

    /// <summary>False once <see cref="CloseAndTakeAll"/> was called: a connection that was accepted at the last moment.</summary>
    public bool TryAdd(Session<T> session)
    {
        _sessions[session.Id] = session;
        return !_isClosed || !_sessions.TryRemove(session.Id, out _);
    }

    public void Remove(Session<T> session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Takes in no more sessions; those that it holds.</summary>
    public IReadOnlyCollection<Session<T>> CloseAndTakeAll()
    {
        _isClosed = true;
        return Snapshot();
    }
}
