using System.Buffers;
using Getty.Memory;

namespace Getty;

/// <summary>The unread bytes of a session, and what its codec says about them. Valid during one decode call.</summary>
public ref struct DecodeContext
{
    private readonly Block _block;
    private readonly int _end;
    private readonly int _maxMessageSize;
    private readonly int _first;
    private int _start;
    private int _examined;

    internal DecodeContext(Block block, int start, int end, int examinedBefore, int maxMessageSize)
    {
        _block = block;
        _first = _start = _examined = start;
        _end = end;
        _maxMessageSize = maxMessageSize;
        ExaminedBefore = examinedBefore;
    }

    /// <summary>A context over bytes that came from nowhere: for tests of a codec without a session.</summary>
    /// <param name="bytes">The unread bytes; retained slices are copies of them.</param>
    /// <param name="examinedBefore">What <see cref="ExaminedBefore"/> shall be.</param>
    /// <param name="maxMessageSize">The limit of <see cref="NeedAtLeast"/>, in bytes.</param>
    public DecodeContext(ReadOnlySpan<byte> bytes, int examinedBefore = 0, int maxMessageSize = SessionOptions.DefaultMaxMessageSize)
        : this(Block.Unpooled(bytes.ToArray()), 0, bytes.Length, examinedBefore, maxMessageSize)
    {
    }

    /// <summary>The bytes not consumed yet.</summary>
    public readonly ReadOnlySequence<byte> Buffer => new(_block.Array, _start, _end - _start);

    /// <summary>The same bytes as <see cref="Buffer"/>, in one piece.</summary>
    public readonly ReadOnlySpan<byte> Span => new(_block.Array, _start, _end - _start);

    /// <summary>How many of the bytes, from the first on, an earlier call has called examined.</summary>
    public int ExaminedBefore { get; private set; }

    /// <summary>How many bytes this call has consumed.</summary>
    public readonly int Consumed => _start - _first;

    /// <summary>What <see cref="NeedAtLeast"/> asked for, or 0.</summary>
    public int Needed { get; private set; }

    internal readonly int ExaminedNow => Math.Max(_examined - _start, 0);

    /// <summary>Consumes bytes: they are not shown again.</summary>
    /// <param name="count">From 0 to the number of bytes that <see cref="Buffer"/> holds.</param>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_end - _start), nameof(count));
        _start += count;
        ExaminedBefore = Math.Max(ExaminedBefore - count, 0);
    }

    /// <summary>
    /// Asks not to be called again before <see cref="Buffer"/>, as it is when the call returns, holds that many bytes.
    /// </summary>
    /// <param name="count">Bytes, from the first byte not consumed on.</param>
    /// <exception cref="GettyException">
    /// More than the session's <see cref="SessionOptions.MaxMessageSize"/>.
    /// </exception>
    public void NeedAtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > _maxMessageSize) throw TooLarge(count, _maxMessageSize);
        Needed = count;
    }

    /// <summary>
    /// Says that the first bytes hold no end of a message; given back next time as <see cref="ExaminedBefore"/>.
    /// </summary>
    /// <param name="count">Bytes, from the first byte not consumed on.</param>
    public void Examined(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_end - _start), nameof(count));
        _examined = _start + count;
    }

    /// <summary>Keeps a slice of the bytes beyond the call, without a copy.</summary>
    /// <param name="start">Its first byte, counted from the first byte of <see cref="Buffer"/>.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <returns>The slice; who takes it disposes it.</returns>
    public readonly RetainedBytes Retain(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(uint)start + (uint)length, (ulong)(_end - _start), nameof(length));
        _block.AddReference();
        return new RetainedBytes(_block, _start + start, length);
    }

    internal static GettyException TooLarge(int size, int limit) => new(
        GettyErrorKind.MessageTooLarge, $"A message of at least {size} bytes is over the limit of {limit} (MaxMessageSize).");
}
