using System.Buffers;
using Getty.Memory;

namespace Getty;

/// <summary>
/// What a codec writes one frame into: one growing block, so that lengths can be filled in afterwards. Not thread-safe.
/// The session hands one to <see cref="ICodec{T}.Encode"/>, which must not keep it.
/// </summary>
public sealed class FrameWriter : IBufferWriter<byte>
{
    /// <summary>From this size on a frame's block is queued itself and not copied.</summary>
    internal const int HandOverSize = BlockPool.BlockSize;

    // The scratch of this thread; null while a frame is being written with it.
    [ThreadStatic]
    private static FrameWriter? s_scratch;

    private readonly byte[] _base = GC.AllocateUninitializedArray<byte>(HandOverSize);
    private byte[] _buffer;

    // Set once the frame has outgrown _base.
    private Block? _grown;

    /// <summary>An empty writer, for tests of a codec; sessions bring their own.</summary>
    public FrameWriter() => _buffer = _base;

    /// <summary>Bytes of this frame so far.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of this frame so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, Count);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - Count), nameof(count));
        Count += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsMemory(Count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsSpan(Count);
    }

    /// <summary>
    /// Leaves room for bytes that are known later; they hold anything until <see cref="Patch"/> fills them.
    /// </summary>
    /// <param name="count">How many bytes.</param>
    /// <returns>Where they begin, counted from the start of the frame.</returns>
    public int Reserve(int count)
    {
        EnsureRoom(count);
        int offset = Count;
        Count += count;
        return offset;
    }

    /// <summary>Bytes already in the frame, to be filled or changed; valid until the next write.</summary>
    /// <param name="offset">Where they begin, counted from the start of the frame.</param>
    /// <param name="count">How many bytes.</param>
    public Span<byte> Patch(int offset, int count) => _buffer.AsSpan(0, Count).Slice(offset, count);

    /// <summary>Empties it and gives back what it grew to.</summary>
    public void Clear()
    {
        _grown?.Release();
        Forget();
    }

    internal static FrameWriter Rent()
    {
        FrameWriter writer = s_scratch ?? new FrameWriter();
        s_scratch = null;
        return writer;
    }

    internal static void Return(FrameWriter writer)
    {
        writer.Clear();
        s_scratch = writer;
    }

    /// <summary>The block of a frame that has outgrown the scratch; the caller owns it from then on.</summary>
    internal Block TakeBlock()
    {
        Block block = _grown ?? Block.Unpooled(_buffer.AsSpan(0, Count).ToArray());
        Forget();
        return block;
    }

    private void Forget()
    {
        _grown = null;
        _buffer = _base;
        Count = 0;
    }

    private void EnsureRoom(int wanted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wanted);
        if (_buffer.Length - Count < Math.Max(wanted, 1)) Grow(wanted);
    }

    private void Grow(int wanted)
    {
        long size = Math.Max((long)Count + wanted + 1, Math.Min(_buffer.Length * 2L, Array.MaxLength));
        if (size > Array.MaxLength) throw new InvalidOperationException($"A frame of {size} bytes does not fit into one block.");
        Block larger = BlockPool.Shared.Rent((int)size);
        _buffer.AsSpan(0, Count).CopyTo(larger.Array);
        _grown?.Release();
        _grown = larger;
        _buffer = larger.Array;
    }
}
