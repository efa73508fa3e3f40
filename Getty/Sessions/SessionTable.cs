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

    /// <summary>
    /// True once <see cref="CloseAndTakeAll"/> was called: whoever adds a session after that stops it.
    /// </summary>
    public bool IsClosed => _isClosed;

    public void Add(Session<T> session) => _sessions[session.Id] = session;

    public void Remove(Session<T> session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Marks the table as closed; the sessions that it holds.</summary>
    public IReadOnlyCollection<Session<T>> CloseAndTakeAll()
    {
        _isClosed = true;
        return Snapshot();
    }
}
