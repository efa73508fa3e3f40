using System.Net;
using DubboGo.Net.ZooKeeper.Diagnostics;
using DubboGo.Net.ZooKeeper.Protocol;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>
/// Keeps a session: finds a server, greets it, holds the connection, and begins again when it is lost. The one place that decides
/// whether a session lives on (any silence, refusal or loss) or is over (a server's answer, and nothing else).
/// </summary>
internal sealed class SessionLoop(
    ZooKeeperClientOptions options, WatchTable watches, StateSignal state, Action<WatchNotification> onWatch, ILoggerFactory loggers)
{
    // Greetings in a row, per server, that were dropped without an answer before the last seen transaction is no longer named.
    private const int UnheardRounds = 2;

    private static readonly TimeSpan s_closePatience = TimeSpan.FromSeconds(3);

    private readonly ILogger _logger = loggers.CreateLogger<ZooKeeperClient>();
    private readonly ServerList _servers = new(options.Servers, options.ReconnectDelay, options.MaxReconnectDelay);
    private SessionIdentity _identity = SessionIdentity.None;
    private Connection? _connection;
    private long _lastZxid;
    private int _unheard;
    private string _reason = ""; // why the last attempt failed

    public SessionIdentity Identity => Volatile.Read(ref _identity);

    /// <summary>The connection that requests go to; null while there is none.</summary>
    public Connection? Connection => Volatile.Read(ref _connection);

    public async Task RunAsync(CancellationToken stopping)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan pause = await RunOnceAsync(stopping).ConfigureAwait(false);
            Task paused = pause > TimeSpan.Zero ? Task.Delay(pause, options.TimeProvider, stopping) : Task.CompletedTask;
            await paused.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One connection, from the attempt to its end.</summary>
    /// <returns>How long to wait before the next.</returns>
    private async Task<TimeSpan> RunOnceAsync(CancellationToken stopping)
    {
        var connection = new Connection(_servers.Current, options, Greeting(), onWatch, loggers);
        await using (connection.ConfigureAwait(false))
        {
            ConnectResponse? answer = await TryOpenAsync(connection, stopping).ConfigureAwait(false);
            if (answer is null) return GoOn(connection.Server, stopping);
            _unheard = 0;
            if (!answer.IsExpiry) return await HoldAsync(connection, answer, stopping).ConfigureAwait(false);
        }
        if (Identity.Id == 0) return _servers.Advance();
        Expire();
        return TimeSpan.Zero;
    }

    // The first round in vain is told to everybody, further ones are for debugging.
    private TimeSpan GoOn(EndPoint failed, CancellationToken stopping)
    {
        TimeSpan pause = _servers.Advance();
        if (pause > TimeSpan.Zero && _servers.Rounds == 1 && !stopping.IsCancellationRequested) _logger.NoServer(failed, _reason);
        return pause;
    }

    // A server whose data is older than what was seen drops the connection without a word, and one that was emptied will do so for ever.
    // Only its answer can tell whether the session is over, so in the end it is asked in a way that it answers.
    private ConnectRequest Greeting()
    {
        bool isUnheard = _lastZxid != 0 && _unheard >= UnheardRounds * _servers.Count;
        if (isUnheard && _unheard == UnheardRounds * _servers.Count) _logger.ForgettingZxid(_lastZxid);
        return new(isUnheard ? 0 : _lastZxid, options.SessionTimeout, Identity.Id, Identity.Password);
    }

    private async Task<ConnectResponse?> TryOpenAsync(Connection connection, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout(), options.TimeProvider);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            ConnectResponse? answer = await connection.OpenAsync(any.Token).ConfigureAwait(false);
            if (answer is null) OnUnheard(connection);
            return answer;
        }
        catch (Exception e)
        {
            OnFailed(connection, e is OperationCanceledException ? "it has not answered in time." : e.Message);
            return null;
        }
    }

    private void OnUnheard(Connection connection)
    {
        OnFailed(connection, connection.Error?.Message ?? "it closed the connection without an answer.");
        // It is up, at least: no reason for the long pauses of one that is not.
        if (_unheard++ == 0) _servers.Succeeded();
    }

    private void OnFailed(Connection connection, string reason)
    {
        _reason = reason;
        _logger.AttemptFailed(connection.Server, reason);
    }

    private TimeSpan AttemptTimeout()
    {
        TimeSpan share = options.SessionTimeout / _servers.Count;
        return share < options.ConnectTimeout ? share : options.ConnectTimeout;
    }

    private async Task<TimeSpan> HoldAsync(Connection connection, ConnectResponse answer, CancellationToken stopping)
    {
        long since = options.TimeProvider.GetTimestamp();
        Attach(connection, answer);
        await connection.HoldAsync(answer.SessionTimeout, stopping).ConfigureAwait(false);
        Volatile.Write(ref _connection, null);
        if (stopping.IsCancellationRequested)
        {
            await SayFarewellAsync(connection).ConfigureAwait(false);
            return TimeSpan.Zero;
        }
        _lastZxid = connection.LastZxid;
        _logger.ConnectionLost(connection.Server, connection.Error?.Message ?? "closed by the server.");
        state.Publish(ZooKeeperState.Disconnected, Identity.Id);
        // One that grants a session and drops it at once must not be hammered.
        if (options.TimeProvider.GetElapsedTime(since) >= options.MaxReconnectDelay) _servers.Succeeded();
        return _servers.Advance();
    }

    private void Attach(Connection connection, ConnectResponse answer)
    {
        _logger.SessionGranted(connection.Server, answer.SessionId, answer.SessionTimeout);
        Volatile.Write(ref _identity, new(answer.SessionId, answer.Password, answer.SessionTimeout));
        // Before anything that the program sends: what it may do, and what it has missed.
        if (options.Digest is { } digest) connection.Send(new AddAuthPacket("digest", digest));
        foreach (SetWatchesPacket packet in watches.ToPackets(connection.LastZxid)) connection.Send(packet);
        Volatile.Write(ref _connection, connection);
        state.Publish(ZooKeeperState.Connected, answer.SessionId);
    }

    // Ends the session, and its ephemeral nodes, at once.
    private async Task SayFarewellAsync(Connection connection)
    {
        var farewell = new CloseSessionRequest();
        connection.Send(farewell);
        Task answered = farewell.Result;
        await answered.WaitAsync(s_closePatience, options.TimeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Expire()
    {
        long id = Identity.Id;
        Volatile.Write(ref _identity, SessionIdentity.None);
        _lastZxid = 0;
        watches.Clear();
        state.Publish(ZooKeeperState.Expired, id);
        state.Publish(ZooKeeperState.Connecting, 0);
    }
}
