using Getty.Memory;

namespace Getty;

/// <summary>
/// A slice of a receive block, kept beyond the decode call. Its bytes stay as they are until <see cref="Dispose"/>; the
/// whole block (usually 64 KiB) is held that long. A value with one owner: copies share the one claim, so exactly one
/// of them may be disposed.
/// </summary>
public struct RetainedBytes : IDisposable
{
    private readonly int _start;
    private readonly int _length;
    private Block? _block;

    internal RetainedBytes(Block block, int start, int length)
    {
        _block = block;
        _start = start;
        _length = length;
    }

    /// <summary>The bytes; empty after <see cref="Dispose"/>.</summary>
    public readonly ReadOnlyMemory<byte> Memory => _block is { } block ? block.Array.AsMemory(_start, _length) : default;

    /// <summary>Gives the bytes back; <see cref="Memory"/> must not be used any more.</summary>
    public void Dispose() => Interlocked.Exchange(ref _block, null)?.Release();
}
