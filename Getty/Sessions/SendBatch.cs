using Getty.Memory;
using Getty.Transports;

namespace Getty.Sessions;

/// <summary>The frames that leave in one send call. Holds its blocks until <see cref="Clear"/>.</summary>
internal sealed class SendBatch
{
    // Far below what systems take in one vectored call (1,024 on Linux).
    private const int MaxPieces = 256;

    private readonly List<Block> _blocks = [];
    private readonly List<ArraySegment<byte>> _pieces = [];

    // The last block, where it still takes frames, and how much of it is filled.
    private Block? _open;
    private int _filled;

    public long Bytes { get; private set; }

    public int Messages { get; private set; }

    /// <summary>
    /// True when its one frame must share neither a send call nor a turn of the flush loop with another.
    /// </summary>
    public bool IsAlone { get; set; }

    /// <summary>True when further frames must go into another batch.</summary>
    public bool IsFull => _pieces.Count >= MaxPieces;

    /// <summary>Copies a frame in, which must be no longer than a block of the pool.</summary>
    public void Append(ReadOnlySpan<byte> frame)
    {
        if (_open is null || BlockPool.BlockSize - _filled < frame.Length) OpenBlock();
        frame.CopyTo(_open!.Array.AsSpan(_filled));
        _filled += frame.Length;
        Count(frame.Length);
    }

    /// <summary>Takes over a block that is one frame.</summary>
    public void Append(Block block, int length)
    {
        Seal();
        _blocks.Add(block);
        _pieces.Add(new ArraySegment<byte>(block.Array, 0, length));
        Count(length);
    }

    public ValueTask SendAsync(ITransport transport)
    {
        Seal();
        return _pieces.Count == 1 ? transport.SendAsync(_pieces[0]) : transport.SendAsync(_pieces);
    }

    public void Clear()
    {
        foreach (Block block in _blocks) block.Release();
        _blocks.Clear();
        _pieces.Clear();
        _open = null;
        _filled = 0;
        Bytes = 0;
        Messages = 0;
        IsAlone = false;
    }

    private void OpenBlock()
    {
        Seal();
        _open = BlockPool.Shared.Rent();
        _blocks.Add(_open);
    }

    private void Seal()
    {
        if (_open is null) return;
        _pieces.Add(new ArraySegment<byte>(_open.Array, 0, _filled));
        _open = null;
        _filled = 0;
    }

    private void Count(int bytes)
    {
        Bytes += bytes;
        Messages++;
    }
}
