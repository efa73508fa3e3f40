using Getty.Diagnostics;
using Getty.Transports;
using Getty.Transports.Tcp;

namespace Getty.Sessions;

/// <summary>
/// Keeps one session of a client alive: one attempt at a time, a growing pause between them, none after the stop.
/// </summary>
internal sealed class Reconnector<T>(GettyClientOptions options, SessionHost<T> host, SessionPool<T> pool, int slot)
{
    // Attempts since a session last proved useful.
    private int _failures;

    public async Task RunAsync(CancellationToken stopped)
    {
        // Connecting may begin with blocking work, such as looking up a name.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!stopped.IsCancellationRequested)
        {
            if (await TryConnectAsync(stopped).ConfigureAwait(false) is { } transport) await HoldAsync(transport).ConfigureAwait(false);
            if (!options.Reconnect) break;
            if (!stopped.IsCancellationRequested) await PauseAsync(stopped).ConfigureAwait(false);
        }
        pool.GiveUp();
    }

    private async Task<ITransport?> TryConnectAsync(CancellationToken stopped)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopped);
        try
        {
            ITransport transport = await TcpConnector.ConnectAsync(options.EndPoint, options.Session, any.Token).ConfigureAwait(false);
            GettyMetrics.CountAttempt(connected: true);
            return transport;
        }
        catch (Exception e)
        {
            if (stopped.IsCancellationRequested) return null;
            GettyMetrics.CountAttempt(connected: false);
            pool.LastError = e is OperationCanceledException ? TimedOut(e) : e;
            return null;
        }
    }

    // Publishes the session and waits for its end.
    private async Task HoldAsync(ITransport transport)
    {
        long since = host.Time.GetTimestamp();
        if (host.Open(transport, out Exception? error) is not { } session)
        {
            pool.LastError = error;
            return;
        }
        if (session.IsOpen) pool.Publish(slot, session);
        await session.Closed.ConfigureAwait(false);
        pool.Withdraw(slot);
        pool.LastError = session.CloseReason?.Error ?? new GettyException(
            GettyErrorKind.ConnectionLost, $"The session with {options.EndPoint} is closed: {session.CloseReason?.Text}");
        // A server that takes connections and drops them unheard must not be hammered.
        if (session.Statistics.BytesReceived > 0 || host.Time.GetElapsedTime(since) > options.MaxReconnectDelay) _failures = 0;
    }

    private async Task PauseAsync(CancellationToken stopped)
    {
        TimeSpan pause = Backoff.Delay(++_failures, options, Random.Shared.NextDouble());
        host.Logger.NoSession(options.EndPoint, _failures, pause, pool.LastError?.Message ?? "");
        await Task.Delay(pause, options.TimeProvider, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private GettyException TimedOut(Exception e) => new(
        GettyErrorKind.ConnectFailed, $"{options.EndPoint} has not answered within {options.ConnectTimeout} (ConnectTimeout).", e);
}
