namespace Hessian2;

/// <summary>How <see cref="HessianJson"/> shows values. Immutable and thread-safe.</summary>
public sealed record HessianJsonOptions
{
    /// <summary>The defaults of each property.</summary>
    public static HessianJsonOptions Default { get; } = new();

    /// <summary>Lines and indentation for people; one line by default.</summary>
    public bool Indented { get; init; }

    /// <summary>Limits on the bytes that are read, and on the nesting of what is made from JSON.</summary>
    public HessianLimits Limits { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = HessianLimits.Default;

    /// <summary>Readable form: lists, maps and objects nested deeper are shown as an ellipsis. 32 by default.</summary>
    public int MaxDepth { get; init => field = Positive(value); } = 32;

    /// <summary>
    /// Readable form: once so many bytes of JSON are written, each open list, map or object ends with an ellipsis. 65,536 by default.
    /// </summary>
    public int MaxLength { get; init => field = Positive(value); } = 64 * 1024;

    /// <summary>Readable form: UTF-16 units of a string that are shown. 1,024 by default.</summary>
    public int MaxString { get; init => field = Positive(value); } = 1024;

    /// <summary>Readable form: bytes of a binary that are shown. 96 by default.</summary>
    public int MaxBinary { get; init => field = Positive(value); } = 96;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
