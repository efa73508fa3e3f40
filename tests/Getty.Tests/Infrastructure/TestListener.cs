using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Getty.Tests.Infrastructure;

/// <summary>Records what a listener is told, and does what a test says.</summary>
internal sealed class TestListener<T> : IEventListener<T>
{
    private readonly Channel<Session<T>> _opened = Channel.CreateUnbounded<Session<T>>();
    private readonly Channel<T> _messages = Channel.CreateUnbounded<T>();
    private readonly Channel<CloseReason> _closed = Channel.CreateUnbounded<CloseReason>();

    public ConcurrentQueue<string> Events { get; } = new();

    public ConcurrentQueue<Exception> Errors { get; } = new();

    public Action<Session<T>>? Open { get; init; }

    public Func<Session<T>, T, ValueTask>? Message { get; init; }

    public Action<Session<T>>? Received { get; init; }

    public Action<Session<T>>? Idle { get; init; }

    public Action<Session<T>>? Cron { get; init; }

    public Action<Session<T>>? Close { get; init; }

    public void OnOpen(Session<T> session)
    {
        Events.Enqueue("open");
        Open?.Invoke(session);
        _opened.Writer.TryWrite(session);
    }

    public async ValueTask OnMessage(Session<T> session, T message)
    {
        Events.Enqueue("message");
        if (Message is not null) await Message(session, message);
        _messages.Writer.TryWrite(message);
    }

    public void OnReceived(Session<T> session)
    {
        Events.Enqueue("received");
        Received?.Invoke(session);
    }

    public void OnIdle(Session<T> session)
    {
        Events.Enqueue("idle");
        Idle?.Invoke(session);
    }

    public void OnCron(Session<T> session)
    {
        Events.Enqueue("cron");
        Cron?.Invoke(session);
    }

    public void OnError(Session<T> session, Exception error)
    {
        Events.Enqueue("error");
        Errors.Enqueue(error);
    }

    public void OnClose(Session<T> session, CloseReason reason)
    {
        Events.Enqueue("close");
        Close?.Invoke(session);
        _closed.Writer.TryWrite(reason);
    }

    public Task<Session<T>> NextOpenedAsync() => _opened.Reader.ReadAsync().WithDeadline();

    public Task<T> NextMessageAsync() => _messages.Reader.ReadAsync().WithDeadline();

    public Task<CloseReason> NextClosedAsync() => _closed.Reader.ReadAsync().WithDeadline();

    public int Count(string name) => Events.Count(e => e == name);
}
