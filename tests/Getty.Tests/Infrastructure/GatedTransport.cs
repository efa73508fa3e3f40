using System.Net;
using System.Threading.Channels;
using Getty.Transports;

namespace Getty.Tests.Infrastructure;

/// <summary>A transport whose sends end when a test lets them, and which remembers what each send call carried.</summary>
internal sealed class GatedTransport : ITransport
{
    private readonly Channel<byte[]> _sends = Channel.CreateUnbounded<byte[]>();
    private readonly SemaphoreSlim _gate = new(0);
    private volatile Exception? _failure;

    public bool IsStream => true;

    public EndPoint? LocalEndPoint => null;

    public EndPoint? RemoteEndPoint => null;

    public string Name => "gated";

    /// <summary>The bytes of the next send call, once it has begun.</summary>
    public Task<byte[]> NextSendAsync() => _sends.Reader.ReadAsync().WithDeadline();

    /// <summary>True while a send call has begun that <see cref="NextSendAsync"/> has not returned.</summary>
    public bool HasSend => _sends.Reader.Count > 0;

    /// <summary>Lets so many send calls end.</summary>
    public void Let(int sends = 1) => _gate.Release(sends);

    /// <summary>Lets every send call fail.</summary>
    public void Fail(Exception error)
    {
        _failure = error;
        _gate.Release(1000);
    }

    public async ValueTask<int> WaitToReceiveAsync()
    {
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public int TryReceive(Span<byte> buffer) => -1;

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes) => SendAsync(bytes.ToArray());

    public ValueTask SendAsync(IList<ArraySegment<byte>> pieces) => SendAsync([.. pieces.SelectMany(piece => piece)]);

    public void ShutdownSend()
    {
    }

    public void Abort() => Fail(new IOException("aborted"));

    public void Dispose() => _gate.Dispose();

    private async ValueTask SendAsync(byte[] bytes)
    {
        _sends.Writer.TryWrite(bytes);
        await _gate.WaitAsync();
        if (_failure is { } failure) throw failure;
    }
}
