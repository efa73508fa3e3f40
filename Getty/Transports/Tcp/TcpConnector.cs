using System.Net;
using System.Net.Sockets;

namespace Getty.Transports.Tcp;

/// <summary>Makes the outgoing TCP connections.</summary>
internal static class TcpConnector
{
    public static ValueTask<ITransport> ConnectAsync(EndPoint endPoint, SessionOptions options, CancellationToken cancellationToken) =>
        ConnectAsync(CreateSocket(endPoint), endPoint, options, cancellationToken);

    /// <summary>Connects a socket, which it takes over.</summary>
    internal static async ValueTask<ITransport> ConnectAsync(
        Socket socket, EndPoint endPoint, SessionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            TcpTransport.Configure(socket, options);
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            ThrowIfConnectedToItself(socket);
            return new TcpTransport(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A name may have addresses of both families: such a socket tries them all.
    private static Socket CreateSocket(EndPoint endPoint) => endPoint is IPEndPoint ip
        ? new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        : new Socket(SocketType.Stream, ProtocolType.Tcp);

    // Dialling a free port of the own machine may, by chance, connect a socket with itself.
    private static void ThrowIfConnectedToItself(Socket socket)
    {
        if (Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
            throw new GettyException(GettyErrorKind.ConnectFailed, $"Nobody listens on {socket.RemoteEndPoint}: the socket connected with itself.");
    }
}
