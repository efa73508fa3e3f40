using System.Buffers;

namespace Bench;

/// <summary>An output over one array that is used again and again: what a session's send buffer is to the codec.</summary>
public sealed class ReusedWriter(byte[] buffer) : IBufferWriter<byte>
{
    private readonly byte[] _buffer = buffer;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.AsMemory(Count);

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.AsSpan(Count);
}
