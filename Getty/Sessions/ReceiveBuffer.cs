using Getty.Memory;

namespace Getty.Sessions;

/// <summary>
/// The unread bytes of a session, always in one piece. Used by the receive loop only. A block that a codec has retained
/// slices of is never written before the end of what was received, only after it.
/// </summary>
internal sealed class ReceiveBuffer(int maxMessageSize)
{
    // A rest up to this size is moved to the front of the block; a longer one only when there is no room behind it.
    private const int CheapMove = 4096;

    // Below this a receive is not worth its system call.
    private const int MinimumSpace = 8192;

    private Block? _block;
    private int _start;
    private int _end;
    private int _needed;
    private int _examined;

    public int Length => _end - _start;

    /// <summary>True when the codec waits for more bytes than are there.</summary>
    public bool IsShort => Length < _needed;

    /// <summary>Room for the next receive; what the codec asked for fits.</summary>
    public Memory<byte> GetSpace()
    {
        if (_block is null) _block = BlockPool.Shared.Rent(_needed);
        else MakeRoom(_block);
        return _block.Array.AsMemory(_end);
    }

    public void Commit(int count) => _end += count;

    /// <summary>Asks the codec for one message.</summary>
    public bool TryDecode<T>(ICodec<T> codec, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T message)
    {
        while (Length > 0 && !IsShort)
        {
            var context = new DecodeContext(_block!, _start, _end, _examined, maxMessageSize);
            if (codec.TryDecode(ref context, out message))
            {
                // Also where it came whole in one receive: whether a message passes must not depend on how its bytes
                // were cut.
                if (context.Consumed > maxMessageSize) throw DecodeContext.TooLarge(context.Consumed, maxMessageSize);
                (_start, _examined, _needed) = (_start + context.Consumed, 0, 0);
                return true;
            }
            (_start, _examined, _needed) = (_start + context.Consumed, context.ExaminedNow, context.Needed);
            if (context.Consumed == 0) break;
        }
        if (Length >= maxMessageSize && !IsShort) throw DecodeContext.TooLarge(Length, maxMessageSize);
        message = default;
        return false;
    }

    /// <summary>Forgets what is unread and gives the block back.</summary>
    public void Release()
    {
        _block?.Release();
        _block = null;
        _start = _end = _needed = _examined = 0;
    }

    private void MakeRoom(Block block)
    {
        if (!block.IsShared && (Length <= CheapMove || !HasRoomBehind(block))) MoveToFront(block);
        if (!HasRoomBehind(block)) MoveToLarger(block);
    }

    private bool HasRoomBehind(Block block)
    {
        int wanted = Math.Max(_needed - Length, Math.Min(MinimumSpace, block.Array.Length - Length));
        return block.Array.Length - _end >= Math.Max(wanted, 1);
    }

    private void MoveToFront(Block block)
    {
        if (_start == 0) return;
        block.Array.AsSpan(_start, Length).CopyTo(block.Array);
        _end = Length;
        _start = 0;
    }

    private void MoveToLarger(Block block)
    {
        int size = Math.Max(_needed, Length + MinimumSpace);
        // A codec that does not say what it needs: doubling keeps the copying linear.
        if (_needed <= Length) size = Math.Max(size, (int)Math.Min(Length * 2L, (long)maxMessageSize + MinimumSpace));
        Block larger = BlockPool.Shared.Rent(size);
        block.Array.AsSpan(_start, Length).CopyTo(larger.Array);
        block.Release();
        _block = larger;
        _end = Length;
        _start = 0;
    }
}
