using System.Net;
using System.Net.Sockets;
using Getty.Transports.Tcp;

namespace Getty.Tests.Transports;

/// <summary>Outgoing connections (G11).</summary>
public sealed class TcpConnectorTests
{
    [Test]
    public async Task A_connection_of_a_socket_with_itself_is_detected_and_closed()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        EndPoint self = socket.LocalEndPoint!;

        var connect = TcpConnector.ConnectAsync(socket, self, new SessionOptions(), CancellationToken.None).AsTask();

        Assert.That(
            async () => await connect.WithDeadline(),
            Throws.TypeOf<GettyException>().With.Property("Kind").EqualTo(GettyErrorKind.ConnectFailed).And.Message.Contains("itself"));
        Assert.That(socket.SafeHandle.IsClosed, Is.True);
        using RawPeer? nobody = await TryConnectAsync(self);
        Assert.That(nobody, Is.Null);
    }

    [Test]
    public async Task A_socket_that_is_bound_beforehand_connects_with_others()
    {
        await using TestServer server = await TestServer.StartAsync();
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        using var transport = await TcpConnector.ConnectAsync(socket, server.EndPoint, new SessionOptions(), CancellationToken.None);

        Assert.That(transport.RemoteEndPoint, Is.EqualTo(server.EndPoint));
        Assert.That(transport.TryReceive(new byte[1]), Is.EqualTo(-1));
    }

    private static async Task<RawPeer?> TryConnectAsync(EndPoint endPoint)
    {
        try
        {
            return await RawPeer.ConnectAsync(endPoint);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
