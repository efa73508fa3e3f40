using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Getty.Tests.Infrastructure;

/// <summary>A plain socket at the other end, which does exactly what a test wants.</summary>
internal sealed class RawPeer(Socket socket) : IDisposable
{
    public Socket Socket { get; } = socket;

    public static async Task<RawPeer> ConnectAsync(EndPoint endPoint)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endPoint).WithDeadline();
        return new RawPeer(socket);
    }

    public async Task SendAsync(params byte[] bytes)
    {
        for (int sent = 0; sent < bytes.Length;) sent += await Socket.SendAsync(bytes.AsMemory(sent)).WithDeadline();
    }

    public async Task<byte[]> ReceiveFrameAsync()
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(await ReceiveExactlyAsync(FrameCodec.Header));
        return await ReceiveExactlyAsync(length);
    }

    /// <summary>True at the end in good order; a reset throws.</summary>
    public async Task<bool> IsAtEndAsync() => await Socket.ReceiveAsync(new byte[1]).WithDeadline() == 0;

    /// <summary>Closes so that the other side sees a reset.</summary>
    public void Reset() => Socket.Close(timeout: 0);

    public void Dispose() => Socket.Dispose();

    private async Task<byte[]> ReceiveExactlyAsync(int length)
    {
        var bytes = new byte[length];
        for (int held = 0; held < length;)
        {
            int count = await Socket.ReceiveAsync(bytes.AsMemory(held)).WithDeadline();
            if (count == 0) throw new EndOfStreamException($"The other side ended after {held} of {length} bytes.");
            held += count;
        }
        return bytes;
    }
}
