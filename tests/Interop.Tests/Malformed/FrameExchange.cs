using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Hessian2;

namespace Interop.Tests.Malformed;

/// <summary>How a provider dealt with one frame.</summary>
internal readonly record struct FrameOutcome(int? Status, int? ResultKind, HessianErrorKind? ErrorKind, bool Closed)
{
    /// <summary>What it is counted under.</summary>
    public override string ToString() => (Closed, Status, ErrorKind) switch
    {
        (true, _, _) => "closed",
        (_, 20, _) => $"answered, kind {ResultKind}",
        (_, _, null) => $"status {Status}",
        _ => $"status {Status}, {ErrorKind}",
    };
}

/// <summary>
/// A raw connection to a provider. Behind each frame goes a heartbeat request, whose answer shows that the provider has dealt with the
/// frame: it reads one after the other, and an answer to the frame comes before, after, or not at all.
/// </summary>
internal sealed class FrameExchange(int port) : IDisposable
{
    private const int HeaderLength = 16;
    private const byte EventFlag = 0x20;

    private Socket? _socket;

    /// <summary>Connections opened so far: one more each time that the provider closed.</summary>
    public int Connections { get; private set; }

    /// <summary>Sends a frame and awaits what comes of it.</summary>
    public async Task<FrameOutcome> SendAsync(byte[] frame, long id, CancellationToken cancellationToken)
    {
        var socket = _socket ??= await ConnectAsync(cancellationToken);
        try
        {
            await socket.SendAsync(frame, cancellationToken);
            await socket.SendAsync(Heartbeat(id), cancellationToken);
            return await ReadOutcomeAsync(socket, id, cancellationToken);
        }
        catch (Exception e) when (e is SocketException or EndOfStreamException)
        {
            socket.Dispose();
            _socket = null;
            return new(null, null, null, Closed: true);
        }
    }

    public void Dispose() => _socket?.Dispose();

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        Connections++;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return socket;
    }

    // Answers with an id that is not the frame's stem from what a broken length made of it; they are read over.
    private static async Task<FrameOutcome> ReadOutcomeAsync(Socket socket, long id, CancellationToken cancellationToken)
    {
        FrameOutcome? outcome = null;
        bool alive = false;
        byte[] header = new byte[HeaderLength];
        while (outcome is null || !alive)
        {
            await ReadAsync(socket, header, cancellationToken);
            byte[] body = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(12))];
            await ReadAsync(socket, body, cancellationToken);
            if ((header[2] & EventFlag) != 0) alive = true;
            else if (BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(4)) == id) outcome = Outcome(header[3], body);
        }
        return outcome.Value;
    }

    private static FrameOutcome Outcome(int status, byte[] body)
    {
        if (status == 20) return new(status, body[0] - 0x90, null, Closed: false);
        string text = HessianSerializer.Deserialize<string>(body)!;
        // The text names the kind of the decoder's error.
        var named = Enum.GetValues<HessianErrorKind>().Where(kind => text.Contains(kind.ToString(), StringComparison.Ordinal)).ToList();
        return new(status, null, named.Count > 0 ? named[0] : null, Closed: false);
    }

    private static async Task ReadAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (buffer.Length > 0)
        {
            int read = await socket.ReceiveAsync(buffer, cancellationToken);
            if (read == 0) throw new EndOfStreamException();
            buffer = buffer[read..];
        }
    }

    private static byte[] Heartbeat(long id)
    {
        byte[] frame = [0xDA, 0xBB, 0xE2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x4E];
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(4), id);
        return frame;
    }
}
