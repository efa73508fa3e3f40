using System.Net;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Protocol;

/// <summary>The connections of a protocol, one for each address, kept while somebody refers to it.</summary>
internal sealed class ConnectionTable(DeadlineTimer timer, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    // Guards the table and the counts of users; nothing is closed under it.
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Host, int Port, ConnectionSettings Settings), DubboConnection> _connections = [];
    private bool _disposed;

    /// <summary>The connection to the address of a provider, which the caller gives back.</summary>
    public DubboConnection Rent(DubboUrl provider, int port)
    {
        var key = (provider.Host, port, ConnectionSettings.Of(provider));
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(DubboProtocol));
            if (!_connections.TryGetValue(key, out var connection))
            {
                connection = new(AddressOf(provider.Host, port), key.Item3, timer, time, loggers);
                _connections.Add(key, connection);
                // Begins to connect in the background.
                _ = connection.StartAsync();
            }
            connection.Users++;
            return connection;
        }
    }

    public async ValueTask ReturnAsync(DubboConnection connection)
    {
        lock (_lock)
        {
            if (--connection.Users > 0) return;
            foreach (var (key, _) in _connections.Where(entry => entry.Value == connection).ToArray()) _connections.Remove(key);
        }
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        DubboConnection[] left;
        lock (_lock)
        {
            _disposed = true;
            left = [.. _connections.Values];
            _connections.Clear();
        }
        foreach (var connection in left) await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static EndPoint AddressOf(string host, int port) =>
        IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);
}
