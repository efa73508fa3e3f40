using System.Net;

namespace Getty.Transports;

/// <summary>
/// What moves the bytes of one session. One receive and one send at a time, each beside the other. Knows nothing of
/// sessions.
/// </summary>
internal interface ITransport : IDisposable
{
    /// <summary>True when the bytes have no borders: sends may be put together and receives may cut anywhere.</summary>
    bool IsStream { get; }

    EndPoint? LocalEndPoint { get; }

    EndPoint? RemoteEndPoint { get; }

    /// <summary>The kind of transport, as it stands in the names of sessions.</summary>
    string Name { get; }

    /// <summary>
    /// Ends when bytes, the peer's end or an error may be there; holds no buffer meanwhile. The number means nothing.
    /// </summary>
    ValueTask<int> WaitToReceiveAsync();

    /// <summary>Receives what is there, at once: 0 is the peer's end, -1 says that nothing is there after all.</summary>
    int TryReceive(Span<byte> buffer);

    /// <summary>Sends all of it, in one call.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> bytes);

    /// <summary>Sends all of them, in one call.</summary>
    ValueTask SendAsync(IList<ArraySegment<byte>> pieces);

    /// <summary>Tells the peer that nothing more comes.</summary>
    void ShutdownSend();

    /// <summary>Closes at once; the peer sees a reset, not an end in good order. Pending operations fail.</summary>
    void Abort();
}
