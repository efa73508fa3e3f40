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

    // A block is rented for at most so many times the bytes that have really come, whatever a header announces. Four
    // keeps the copying at a third of the message.
    private const int Growth = 4;

    private Block? _block;
    private int _start;
    private int _end;
    private int _needed;
    private int _examined;

    public int Length => _end - _start;

    /// <summary>What the block that it holds could hold; 0 without one.</summary>
    public int Capacity => _block?.Array.Length ?? 0;

    /// <summary>True when the codec waits for more bytes than are there.</summary>
    public bool IsShort => Length < _needed;

    /// <summary>Room for the next receive.</summary>
    public Memory<byte> GetSpace()
    {
        if (_block is null) _block = BlockPool.Shared.Rent();
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
                if (context.Consumed > maxMessageSize) Refuse(message, context.Consumed);
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

    /// <summary>
    /// For a wait: holds no more than what is unread needs, where that is little; a peer who sends the first bytes of
    /// a message and then nothing shall not cost a block.
    /// </summary>
    public void Shrink()
    {
        if (_block is null || Length > CheapMove || _block.Array.Length < BlockPool.BlockSize) return;
        MoveTo(Length == 0 ? null : BlockPool.Shared.RentSmall(Length));
    }

    private void MakeRoom(Block block)
    {
        if (!block.IsShared && (Length <= CheapMove || !HasRoomBehind(block))) MoveToFront(block);
        if (!HasRoomBehind(block)) MoveToLarger();
    }

    private bool HasRoomBehind(Block block)
    {
        if (block.Array.Length < BlockPool.BlockSize) return false;
        // A message that fits into the block shall lie in it whole; for one that does not, any good place will do.
        int free = block.Array.Length - Length;
        int rest = _needed - Length;
        int wanted = rest > 0 && rest <= free ? rest : Math.Min(MinimumSpace, free);
        return block.Array.Length - _end >= Math.Max(wanted, 1);
    }

    private void MoveToFront(Block block)
    {
        if (_start == 0) return;
        block.Array.AsSpan(_start, Length).CopyTo(block.Array);
        _end = Length;
        _start = 0;
    }

    private void MoveToLarger()
    {
        int least = Length + MinimumSpace;
        long most = _needed > Length ? _needed : (long)maxMessageSize + MinimumSpace;
        MoveTo(BlockPool.Shared.Rent((int)Math.Max(least, Math.Min((long)Length * Growth, most))));
    }

    private void MoveTo(Block? other)
    {
        _block!.Array.AsSpan(_start, Length).CopyTo(other is null ? default : other.Array);
        _block.Release();
        _block = other;
        _end = Length;
        _start = 0;
    }

    // The message is dropped here, and what it may have retained with it.
    private void Refuse<T>(T message, int size)
    {
        (message as IDisposable)?.Dispose();
        throw DecodeContext.TooLarge(size, maxMessageSize);
    }
}
