using System.Net;
using System.Net.Sockets;

namespace Tests.Common;

/// <summary>A way to a server that a test can close and open: the server stays up, the connections through the gate break.</summary>
public sealed class TcpGate : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _target;
    private readonly Lock _gate = new(); // guards the two below
    private readonly List<Socket> _sockets = [];
    private bool _isOpen = true;
    private long _passed;

    /// <summary>An open gate to <paramref name="target"/>.</summary>
    public TcpGate(IPEndPoint target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where to connect to.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Bytes that have come through, in both directions.</summary>
    public long Passed => Interlocked.Read(ref _passed);

    /// <summary>Breaks all connections and lets none through.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isOpen = false;
            foreach (Socket socket in _sockets) socket.Dispose();
            _sockets.Clear();
        }
    }

    /// <summary>Lets connections through.</summary>
    public void Open()
    {
        lock (_gate) _isOpen = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task PassAsync(Socket from)
    {
        var to = new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (!TryAdmit(from, to)) return;
        try
        {
            await to.ConnectAsync(_target);
            await await Task.WhenAny(CopyAsync(from, to), CopyAsync(to, from));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One side is gone; so is the other.
        }
        from.Dispose();
        to.Dispose();
    }

    private bool TryAdmit(Socket from, Socket to)
    {
        lock (_gate)
        {
            if (_isOpen) _sockets.AddRange([from, to]);
            else from.Dispose();
            return _isOpen;
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[16 * 1024];
        while (await from.ReceiveAsync(buffer) is var count and > 0)
        {
            for (int sent = 0; sent < count;) sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
            Interlocked.Add(ref _passed, count);
        }
    }
}
