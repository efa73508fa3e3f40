using System.Buffers;

namespace Getty.Memory;

/// <summary>
/// The free list of blocks: rented by one thread and given back by another without garbage, which the shared array pool
/// cannot do at this rate. Blocks are pinned once, since sockets would pin them on each call. Larger
/// and small ones come from the shared array pool.
/// </summary>
internal sealed class BlockPool
{
    /// <summary>Large enough that frames rarely lie across two receives.</summary>
    public const int BlockSize = 64 * 1024;

    // 32 MiB at most are kept; what comes back beyond that is left to the collector.
    private const int MaxFree = 512;

    // Guards _free and _freeCount.
    private readonly Lock _gate = new();
    private readonly Block?[] _free = new Block?[MaxFree];
    private int _freeCount;
    private long _outstanding;
    private long _outstandingBytes;

    public static BlockPool Shared { get; } = new();

    /// <summary>Blocks rented and not given back.</summary>
    public long Outstanding => Volatile.Read(ref _outstanding);

    /// <summary>What they could hold.</summary>
    public long OutstandingBytes => Volatile.Read(ref _outstandingBytes);

    public Block Rent() => Counted(TakeFree() ?? new Block(this, GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true)));

    /// <summary>A block of at least <paramref name="size"/> bytes.</summary>
    public Block Rent(int size) =>
        size <= BlockSize ? Rent() : Counted(new Block(this, ArrayPool<byte>.Shared.Rent(size)));

    /// <summary>A block much shorter than <see cref="BlockSize"/>, for a few bytes that are kept for long.</summary>
    public Block RentSmall(int size) => Counted(new Block(this, ArrayPool<byte>.Shared.Rent(size)));

    internal void Return(Block block)
    {
        Interlocked.Decrement(ref _outstanding);
        Interlocked.Add(ref _outstandingBytes, -block.Array.Length);
        if (block.Array.Length == BlockSize) Keep(block);
        else ArrayPool<byte>.Shared.Return(block.Array);
    }

    private Block Counted(Block block)
    {
        Interlocked.Increment(ref _outstanding);
        Interlocked.Add(ref _outstandingBytes, block.Array.Length);
        return block;
    }

    private Block? TakeFree()
    {
        lock (_gate)
        {
            if (_freeCount == 0) return null;
            Block block = _free[--_freeCount]!;
            _free[_freeCount] = null;
            block.Revive();
            return block;
        }
    }

    private void Keep(Block block)
    {
        lock (_gate)
        {
            if (_freeCount < MaxFree) _free[_freeCount++] = block;
        }
    }
}
