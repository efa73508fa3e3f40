using System.Buffers;

namespace Hessian2.Conformance;

/// <summary>An output of one size that is used again and again and allocates nothing.</summary>
internal sealed class FixedOutput(int size) : IBufferWriter<byte>
{
    private readonly byte[] _block = new byte[size];
    private int _count;

    public void Clear() => _count = 0;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => _block.AsMemory(_count);

    public Span<byte> GetSpan(int sizeHint = 0) => _block.AsSpan(_count);
}

/// <summary>An output that hands out no more than is asked for, or than a small block holds.</summary>
internal sealed class SmallSpans(int size) : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _block = [];

    public byte[] Written => [.. _written];

    public void Advance(int count) => _written.AddRange(_block.AsSpan(0, count));

    public Memory<byte> GetMemory(int sizeHint = 0) => _block = new byte[Math.Max(size, sizeHint)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
