using Getty.Sessions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Getty;

/// <summary>
/// Keeps sessions to one server alive: connects all of them at once, and each anew, after a growing pause, when it is
/// lost. Started once and stopped once; thread-safe.
/// </summary>
/// <typeparam name="T">The message.</typeparam>
public sealed class GettyClient<T> : IAsyncDisposable
{
    private readonly GettyClientOptions _options;
    private readonly SessionHost<T> _host;
    private readonly SessionPool<T> _pool;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Lock _gate = new();

    // Both guarded by _gate when written.
    private bool _started;
    private Task? _stopping;

    /// <summary>A client that does nothing yet.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="codecs">Makes the codec of each session.</param>
    /// <param name="listener">Told of everything that happens to the sessions.</param>
    /// <param name="loggers">Where to log to, under "Getty.Client". Default: nowhere.</param>
    public GettyClient(GettyClientOptions options, ICodecFactory<T> codecs, IEventListener<T> listener, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(codecs);
        ArgumentNullException.ThrowIfNull(listener);
        _options = options.Copy();
        ILogger logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("Getty.Client");
        _host = new SessionHost<T>(_options.Session, codecs, listener, _options.TimeProvider, logger);
        _pool = new SessionPool<T>(_options.Connections);
    }

    /// <summary>True while at least one session is open.</summary>
    public bool IsConnected => Pick() is not null;

    /// <summary>
    /// Why the last attempt, or the last session that was lost, failed; null after a session came up.
    /// </summary>
    public Exception? LastError => _pool.LastError;

    /// <summary>The sessions that are open or closing: a copy.</summary>
    public IReadOnlyCollection<Session<T>> Sessions => _host.Table.Snapshot();

    /// <summary>Begins to connect, and returns at once.</summary>
    /// <exception cref="InvalidOperationException">It was started or stopped before.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        lock (_gate)
        {
            if (_started || _stopping is not null) throw new InvalidOperationException("A client is started once.");
            _started = true;
        }
        for (int slot = 0; slot < _options.Connections; slot++)
        {
            _ = new Reconnector<T>(_options, _host, _pool, slot).RunAsync(_stopped.Token);
        }
        return Task.CompletedTask;
    }

    /// <summary>The open session with the fewest bytes queued, or null. Takes no lock and makes no garbage.</summary>
    public Session<T>? Pick() => _pool.Pick();

    /// <summary>
    /// An open session; waits until one is up, for at most <see cref="GettyClientOptions.ConnectTimeout"/>.
    /// </summary>
    /// <exception cref="GettyException">
    /// <see cref="GettyErrorKind.ConnectFailed"/>: none came up in time; the inner exception is the last attempt's.
    /// <see cref="GettyErrorKind.Closed"/>: the client is stopped.
    /// </exception>
    public ValueTask<Session<T>> GetSessionAsync(CancellationToken cancellationToken = default)
    {
        if (_stopped.IsCancellationRequested) return ValueTask.FromException<Session<T>>(StoppedError());
        return Pick() is { } session ? ValueTask.FromResult(session) : WaitForSessionAsync(cancellationToken);
    }

    /// <summary>
    /// Stops in good order: connects no more, lets the handlers of received messages end, sends what is queued, closes;
    /// what has not ended within <see cref="SessionOptions.CloseTimeout"/>, or when
    /// <paramref name="cancellationToken"/> is cancelled, is cut off. Idempotent; never fails. A handler must not wait
    /// for it.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate) return _stopping ??= Task.Run(() => StopOnceAsync(cancellationToken), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private async ValueTask<Session<T>> WaitForSessionAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.ConnectTimeout, _options.TimeProvider);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopped.Token, cancellationToken);
        try
        {
            return await _pool.WaitAsync(any.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw _stopped.IsCancellationRequested ? StoppedError() : ConnectFailed();
        }
    }

    private GettyException ConnectFailed() => new(
        GettyErrorKind.ConnectFailed,
        $"No session with {_options.EndPoint} came up{(_options.Reconnect ? $" within {_options.ConnectTimeout}" : "")}: {LastError?.Message ?? "no attempt has ended yet."}", LastError);

    private GettyException StoppedError() => new(GettyErrorKind.Closed, $"The client of {_options.EndPoint} is stopped.");

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await _stopped.CancelAsync().ConfigureAwait(false);
        await _host.StopAsync(_options.Session.CloseTimeout, cancellationToken).ConfigureAwait(false);
    }
}
