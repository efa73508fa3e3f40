using System.Net;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.Protocol;

/// <summary>The connections of a protocol, one for each address, kept while somebody refers to it.</summary>
internal sealed class ConnectionTable(DeadlineTimer timer, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    // Guards the table and the counts of users; nothing is started or closed under it.
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Host, int Port, ConnectionSettings Settings), DubboConnection> _connections = [];
    private bool _disposed;

    /// <summary>The connection to the address of a provider, which the caller gives back.</summary>
    public DubboConnection Rent(DubboUrl provider, int port)
    {
        var key = (provider.Host, port, ConnectionSettings.Of(provider));
        DubboConnection? connection;
        bool isNew;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(DubboProtocol));
            isNew = !_connections.TryGetValue(key, out connection);
            if (isNew)
            {
                connection = new(AddressOf(provider.Host, port), key.Item3, timer, time, loggers);
                _connections.Add(key, connection);
            }
            connection!.Users++;
        }
        // It connects in the background, and is started once.
        if (isNew) _ = connection.StartAsync();
        return connection;
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
