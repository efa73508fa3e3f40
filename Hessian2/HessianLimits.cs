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
    /// Bytes that reading may allocate beyond sixteen times the bytes that it has read. Small containers take more memory than that: an
    /// entry of a map takes about a hundred bytes, and two on the wire. 32 MiB by default, which lets a message of up to about two million
    /// bytes hold whatever it likes.
    /// </summary>
    public int AllocationAllowance { get; init => field = Positive(value); } = 32 * 1024 * 1024;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
