using System.Net;
using Getty.Diagnostics;
using Getty.Transports;

namespace Getty.Sessions;

/// <summary>Turns a listener's connections into sessions, until the listener is disposed.</summary>
internal sealed class Acceptor<T>(IListener listener, SessionHost<T> host, int maxSessions) : IDisposable
{
    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopped = new();

    // Accepted and not closed.
    private int _held;

    public EndPoint LocalEndPoint => listener.LocalEndPoint;

    public async Task RunAsync()
    {
        TimeSpan delay = s_firstDelay;
        while (!_stopped.IsCancellationRequested)
        {
            try
            {
                Open(await listener.AcceptAsync().ConfigureAwait(false));
                delay = s_firstDelay;
            }
            catch (Exception e)
            {
                if (!await BackOffAsync(e, delay).ConfigureAwait(false)) return;
                delay = delay * 2 < s_longestDelay ? delay * 2 : s_longestDelay;
            }
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        listener.Dispose();
    }

    // OnOpen is the program's code and may block: it must not hold up the accepting.
    private void Open(ITransport transport)
    {
        if (Interlocked.Increment(ref _held) <= maxSessions)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static held => _ = held.By.HoldAsync(held.Transport), (By: this, Transport: transport), preferLocal: false);
            return;
        }
        Interlocked.Decrement(ref _held);
        host.Logger.TooManySessions(transport.RemoteEndPoint, maxSessions);
        transport.Dispose();
    }

    private async Task HoldAsync(ITransport transport)
    {
        try
        {
            if (host.Open(transport, out _) is { } session) await session.Closed.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    // Out of file handles, for instance: accepting again at once would only burn the processor. False once stopped.
    private async Task<bool> BackOffAsync(Exception error, TimeSpan delay)
    {
        if (_stopped.IsCancellationRequested) return false;
        host.Logger.AcceptFailed(listener.LocalEndPoint, delay, error);
        await Task.Delay(delay, host.Time, _stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stopped.IsCancellationRequested;
    }
}
