using System.Diagnostics;

namespace Getty.Memory;

/// <summary>A counted piece of memory: the last of its holders gives it back to the pool.</summary>
internal sealed class Block
{
    private readonly BlockPool? _pool;
    private int _references = 1;

    internal Block(BlockPool? pool, byte[] array)
    {
        _pool = pool;
        Array = array;
    }

    public byte[] Array { get; }

    /// <summary>True while someone beside the caller, who must be a holder, holds it too.</summary>
    public bool IsShared => Volatile.Read(ref _references) > 1;

    /// <summary>A block that no pool takes back.</summary>
    public static Block Unpooled(byte[] array) => new(null, array);

    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        int left = Interlocked.Decrement(ref _references);
        Debug.Assert(left >= 0, "A block was released more often than it was held.");
        if (left == 0) _pool?.Return(this);
    }

    /// <summary>Out of the free list again; the pool only.</summary>
    internal void Revive() => _references = 1;
}
