using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Tests.Common;

/// <summary>
/// ZooKeeper's protocol by hand, for one purpose: to take over a session, of which id and password are known, and to end it. That is what
/// an expiry looks like to the session's owner, without waiting for one.
/// </summary>
public static class RawZooKeeperSession
{
    private const int CloseSession = -11;

    /// <summary>Ends a session.</summary>
    public static async Task ExpireAsync(IPEndPoint server, long sessionId, byte[] password)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server).WithDeadline();
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(ConnectRequest(sessionId, password)).AsTask().WithDeadline();
        byte[] granted = await ReadFrameAsync(stream);
        if (BinaryPrimitives.ReadInt64BigEndian(granted.AsSpan(8)) != sessionId) throw new InvalidOperationException($"Session 0x{sessionId:x} is over already.");
        await stream.WriteAsync(CloseRequest()).AsTask().WithDeadline();
        await ReadFrameAsync(stream);
    }

    private static byte[] ConnectRequest(long sessionId, byte[] password)
    {
        byte[] frame = new byte[4 + 28 + password.Length + 1];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length - 4);
        // 4: protocol version 0; 8: last zxid seen 0
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(16), 10_000); // timeout in ms
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(20), sessionId);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(28), password.Length);
        password.CopyTo(frame.AsSpan(32));
        return frame;
    }

    private static byte[] CloseRequest()
    {
        byte[] frame = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(frame, 8);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), 1); // xid
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(8), CloseSession);
        return frame;
    }

    private static async Task<byte[]> ReadFrameAsync(NetworkStream stream)
    {
        byte[] length = new byte[4];
        await stream.ReadExactlyAsync(length).AsTask().WithDeadline();
        byte[] frame = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(frame).AsTask().WithDeadline();
        return frame;
    }
}
