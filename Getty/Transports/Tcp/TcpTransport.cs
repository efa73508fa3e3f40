using System.Net;
using System.Net.Sockets;

namespace Getty.Transports.Tcp;

/// <summary>A connected TCP socket.</summary>
internal sealed class TcpTransport : ITransport
{
    private readonly Socket _socket;

    public TcpTransport(Socket socket)
    {
        _socket = socket;
        // For TryReceive, which must not wait; the asynchronous calls are the same either way.
        socket.Blocking = false;
        LocalEndPoint = TryGet(static s => s.LocalEndPoint);
        RemoteEndPoint = TryGet(static s => s.RemoteEndPoint);
    }

    public bool IsStream => true;

    public EndPoint? LocalEndPoint { get; }

    public EndPoint? RemoteEndPoint { get; }

    public string Name => "tcp";

    public ValueTask<int> WaitToReceiveAsync() => _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None);

    // An empty receive ends at any event of the socket, also at one that stood for bytes already received.
    public int TryReceive(Span<byte> buffer)
    {
        int count = _socket.Receive(buffer, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => count,
            SocketError.WouldBlock => -1,
            _ => throw new SocketException((int)error),
        };
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        ValueTask<int> send = _socket.SendAsync(bytes, SocketFlags.None);
        if (!send.IsCompletedSuccessfully) return FinishAsync(send, bytes);
        int sent = send.Result;
        return sent == bytes.Length ? default : FinishAsync(ValueTask.FromResult(sent), bytes);
    }

    public async ValueTask SendAsync(IList<ArraySegment<byte>> pieces)
    {
        long whole = 0;
        for (int i = 0; i < pieces.Count; i++) whole += pieces[i].Count;
        long sent = await _socket.SendAsync(pieces, SocketFlags.None).ConfigureAwait(false);
        // A stream socket sends all or fails; anything else must not pass for success.
        if (sent != whole) throw new SocketException((int)SocketError.NoBufferSpaceAvailable);
    }

    public void ShutdownSend()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The connection is gone already: the peer needs no end.
        }
    }

    public void Abort() => _socket.Close(timeout: 0);

    public void Dispose() => _socket.Dispose();

    internal static void Configure(Socket socket, SessionOptions options)
    {
        socket.NoDelay = options.NoDelay;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, options.KeepAlive);
    }

    private async ValueTask FinishAsync(ValueTask<int> send, ReadOnlyMemory<byte> bytes)
    {
        int sent = await send.ConfigureAwait(false);
        while (sent < bytes.Length) sent += await _socket.SendAsync(bytes[sent..], SocketFlags.None).ConfigureAwait(false);
    }

    // A connection that the peer has reset already has no addresses to ask for.
    private EndPoint? TryGet(Func<Socket, EndPoint?> ask)
    {
        try
        {
            return ask(_socket);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}
