using System.Net;
using System.Net.Sockets;
using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A peer made of a socket: it sends the bytes that it is told to, and reads frames.</summary>
internal sealed class RawPeer(Socket socket) : IDisposable
{
    public static async Task<RawPeer> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port).WithDeadline();
        return new(socket);
    }

    public Task SendAsync(params byte[][] frames) => SendAsync((ReadOnlyMemory<byte>)frames.SelectMany(bytes => bytes).ToArray());

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes).WithDeadline()..];
    }

    public async Task<RawFrame> ReadFrameAsync()
    {
        byte[] head = await ReadAsync(DubboHeader.Size);
        Assert.That(DubboHeader.MayBegin(head), Is.True, "the magic");
        var header = DubboHeader.Read(head);
        return new(header, await ReadAsync(header.BodyLength));
    }

    /// <summary>The bytes of one receive; empty at the end of the stream, by whichever kind of end.</summary>
    public async Task<byte[]> ReceiveAsync()
    {
        byte[] buffer = new byte[65_536];
        try
        {
            return buffer[..await socket.ReceiveAsync(buffer).WithDeadline()];
        }
        catch (SocketException)
        {
            return [];
        }
    }

    /// <summary>Says that nothing more will be sent.</summary>
    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    public void Dispose() => socket.Dispose();

    private async Task<byte[]> ReadAsync(int count)
    {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count;)
        {
            int read = await socket.ReceiveAsync(bytes.AsMemory(at)).WithDeadline();
            if (read == 0) throw new EndOfStreamException($"The peer closed after {at} of {count} bytes.");
            at += read;
        }
        return bytes;
    }
}
