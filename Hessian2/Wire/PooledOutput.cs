using System.Buffers;

namespace Hessian2.Wire;

/// <summary>An output over one pooled array, for those who want the bytes and have nowhere to write them. One per thread is kept.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private const int FirstCapacity = 1024;
    private const int MaxKept = 64 * 1024;

    [ThreadStatic]
    private static PooledOutput? t_kept;

    private byte[] _buffer = [];
    private int _count;

    /// <summary>The bytes written, valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    public static PooledOutput Rent()
    {
        var output = t_kept ?? new();
        t_kept = null;
        return output;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_count);
    }

    public void Dispose()
    {
        _count = 0;
        if (_buffer.Length > MaxKept)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
        t_kept = this;
    }

    private void Reserve(int count)
    {
        count = Math.Max(count, 1);
        if (_buffer.Length - _count >= count) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(_buffer.Length * 2, FirstCapacity), checked(_count + count)));
        Written.CopyTo(larger);
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
