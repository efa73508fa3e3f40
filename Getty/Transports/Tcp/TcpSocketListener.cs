using System.Net;
using System.Net.Sockets;

namespace Getty.Transports.Tcp;

/// <summary>A listening TCP socket.</summary>
internal sealed class TcpSocketListener : IListener
{
    private readonly Socket _socket;
    private readonly SessionOptions _options;

    private TcpSocketListener(Socket socket, SessionOptions options)
    {
        _socket = socket;
        _options = options;
        LocalEndPoint = socket.LocalEndPoint!;
    }

    public EndPoint LocalEndPoint { get; }

    public static TcpSocketListener Listen(IPEndPoint endPoint, int backlog, SessionOptions options)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
            socket.Listen(backlog);
            return new TcpSocketListener(socket, options);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async ValueTask<ITransport> AcceptAsync()
    {
        Socket socket = await _socket.AcceptAsync().ConfigureAwait(false);
        try
        {
            TcpTransport.Configure(socket, _options);
            return new TcpTransport(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => _socket.Dispose();
}
