namespace Hessian2;

/// <summary>
/// Bounds on what a reader accepts, on by default: bytes may come from strangers. Exceeding one is a <see cref="HessianException"/> with
/// <see cref="HessianErrorKind.LimitExceeded"/>, thrown before anything is allocated for the value. Immutable and thread-safe.
/// </summary>
public sealed record HessianLimits
{
    /// <summary>The defaults of each property.</summary>
    public static HessianLimits Default { get; } = new();

    /// <summary>How deep lists, maps and objects may nest, on reading and on writing. 128 by default.</summary>
    public int MaxDepth { get; init => field = Positive(value); } = 128;

    /// <summary>Bytes of one serialized value or stream of values. 64 MiB by default.</summary>
    public int MaxTotalBytes { get; init => field = Positive(value); } = 64 * 1024 * 1024;

    /// <summary>UTF-16 units of one string. 16 Mi by default.</summary>
    public int MaxStringLength { get; init => field = Positive(value); } = 16 * 1024 * 1024;

    /// <summary>Bytes of one binary. 16 MiB by default.</summary>
    public int MaxBinaryLength { get; init => field = Positive(value); } = 16 * 1024 * 1024;

    /// <summary>Elements of one list or entries of one map. 1,000,000 by default.</summary>
    public int MaxCollectionLength { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>Class definitions of one stream. 4,096 by default.</summary>
    public int MaxClassDefinitions { get; init => field = Positive(value); } = 4096;

    /// <summary>Fields of one class definition. 1,024 by default.</summary>
    public int MaxFields { get; init => field = Positive(value); } = 1024;

    /// <summary>Lists, maps and objects of one stream: each takes a reference number. 4,000,000 by default.</summary>
    public int MaxReferences { get; init => field = Positive(value); } = 4_000_000;

    /// <summary>
    /// Bytes that reading may allocate beyond sixteen times the bytes that it has read, where these are enough to pay for it. 32 MiB by
    /// default; at least 64 KiB.
    /// </summary>
    /// <remarks>
    /// <para>
    /// At any moment at most this allowance and 16 x the bytes read so far are allocated; and a short message cannot take the allowance: at
    /// most 64 KiB, 160 x the bytes read so far, and the elements of lists whose length is announced, 16 bytes for each byte of the input.
    /// (Each element begins at a byte of its own, and is refused unread where fewer are left.) Bytes that are read again, for references that
    /// are wanted as another type, count as often as they are read.
    /// </para>
    /// <para>
    /// Sixteen times their bytes is more than objects with fields, strings and binaries need. Small containers need more, and are no sign of
    /// malice: an empty list is one byte on the wire and some 100 in memory, an empty map two and 150, a map of one entry at least four and
    /// 400, of which the reference to it takes 12 to 48. So a message of a fifth of a megabyte may hold whatever it likes, and one of many
    /// maps of one short entry about 80,000 of them; whoever expects more of them raises the allowance, and whoever expects none lowers it to
    /// 64 KiB, which leaves 16 x the bytes read and 64 KiB.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Less than 64 KiB.</exception>
    public int AllocationAllowance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, FirstBytes);
            field = value;
        }
    } = 32 * 1024 * 1024;

    // What may be allocated before anything is read, for each byte read without an allowance, and for each byte with it.
    internal const int FirstBytes = 64 * 1024;
    internal const int BytesPerByte = 16;
    internal const int MaxBytesPerByte = 160;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
