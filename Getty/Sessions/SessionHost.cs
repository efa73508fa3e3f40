using Getty.Diagnostics;
using Getty.Timing;
using Getty.Transports;
using Microsoft.Extensions.Logging;

namespace Getty.Sessions;

/// <summary>What all sessions of one server or client have in common.</summary>
internal sealed class SessionHost<T>(
    SessionOptions options, ICodecFactory<T> codecs, IEventListener<T> listener, TimeProvider time, ILogger logger)
{
    public SessionOptions Options => options;

    public IEventListener<T> Listener => listener;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public TimerWheel Wheel { get; } = TimerWheel.For(time);

    public SessionTable<T> Table { get; } = new();

    /// <summary>
    /// Makes and starts a session. When its codec cannot be made, or the stop came first, the connection is closed.
    /// </summary>
    public Session<T>? Open(ITransport transport, out Exception? error)
    {
        if (TryCreateCodec(transport, out error) is not { } codec) return null;
        var session = new Session<T>(this, transport, codec);
        if (!Table.TryAdd(session))
        {
            transport.Dispose();
            return null;
        }
        session.Start();
        return session;
    }

    /// <summary>
    /// Stops all sessions in good order; those that have not closed after <paramref name="patience"/>, or when the
    /// token is cancelled, are cut off. Returns how many were.
    /// </summary>
    public async Task<int> StopAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<Session<T>> sessions = Table.CloseAndTakeAll();
        Task all = Task.WhenAll(sessions.Select(session => session.StopAsync(patience)));
        await all.WaitAsync(patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Session<T>[] late = [.. sessions.Where(session => !session.Closed.IsCompleted)];
        foreach (Session<T> session in late) session.Abort();
        return late.Length;
    }

    private ICodec<T>? TryCreateCodec(ITransport transport, out Exception? error)
    {
        error = null;
        try
        {
            return codecs.Create();
        }
        catch (Exception e)
        {
            error = e;
            logger.ListenerThrew(nameof(ICodecFactory<>.Create), $"with {transport.RemoteEndPoint}", e);
            transport.Dispose();
            return null;
        }
    }
}
