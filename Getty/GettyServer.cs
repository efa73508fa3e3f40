using System.Net;
using System.Net.Sockets;
using Getty.Diagnostics;
using Getty.Sessions;
using Getty.Transports.Tcp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Getty;

/// <summary>
/// Listens on an address and holds the sessions that others open to it. Started once and stopped once; thread-safe.
/// </summary>
/// <typeparam name="T">The message.</typeparam>
public sealed class GettyServer<T> : IAsyncDisposable
{
    private readonly GettyServerOptions _options;
    private readonly SessionHost<T> _host;
    private readonly Lock _gate = new();

    // Both guarded by _gate when written.
    private Acceptor<T>? _acceptor;
    private Task? _stopping;

    /// <summary>A server that does nothing yet.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="codecs">Makes the codec of each session.</param>
    /// <param name="listener">Told of everything that happens to the sessions.</param>
    /// <param name="loggers">Where to log to, under "Getty.Server". Default: nowhere.</param>
    public GettyServer(GettyServerOptions options, ICodecFactory<T> codecs, IEventListener<T> listener, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(codecs);
        ArgumentNullException.ThrowIfNull(listener);
        _options = options.Copy();
        ILogger logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("Getty.Server");
        _host = new SessionHost<T>(_options.Session, codecs, listener, _options.TimeProvider, logger);
    }

    /// <summary>Where it listens, with the real port.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public EndPoint LocalEndPoint => _acceptor?.LocalEndPoint ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>The sessions that are open or closing: a copy.</summary>
    public IReadOnlyCollection<Session<T>> Sessions => _host.Table.Snapshot();

    /// <summary>Begins to listen; it listens when the task has ended.</summary>
    /// <exception cref="GettyException">The address is in use or not one of this machine.</exception>
    /// <exception cref="InvalidOperationException">It was started or stopped before.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        lock (_gate)
        {
            if (_acceptor is not null || _stopping is not null) throw new InvalidOperationException("A server is started once.");
            _acceptor = new Acceptor<T>(Listen(), _host, _options.MaxSessions);
        }
        _host.Logger.Listening(_acceptor.LocalEndPoint);
        _ = _acceptor.RunAsync();
        return Task.CompletedTask;
    }

    /// <summary>Accepts no more connections and frees the port; the sessions go on. Idempotent.</summary>
    public void StopAccepting()
    {
        lock (_gate) _acceptor?.Dispose();
    }

    /// <summary>
    /// Stops in good order: accepts no more, lets the handlers of received messages end, sends what is queued, closes.
    /// What has not ended within <see cref="GettyServerOptions.StopTimeout"/>, or when
    /// <paramref name="cancellationToken"/> is cancelled, is cut off. Idempotent; never fails. A handler must not wait
    /// for it.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate) return _stopping ??= Task.Run(() => StopOnceAsync(cancellationToken), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private TcpSocketListener Listen()
    {
        try
        {
            return TcpSocketListener.Listen(_options.EndPoint, _options.Backlog, _options.Session);
        }
        catch (SocketException e)
        {
            throw new GettyException(GettyErrorKind.BindFailed, $"Cannot listen on {_options.EndPoint}: {e.Message}", e);
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        StopAccepting();
        int aborted = await _host.StopAsync(_options.StopTimeout, cancellationToken).ConfigureAwait(false);
        _host.Logger.ServerStopped(_acceptor?.LocalEndPoint, aborted);
    }
}
