namespace Hessian2;

/// <summary>The one exception that reading and writing Hessian throws, with what went wrong and where.</summary>
public sealed class HessianException : Exception
{
    /// <summary>Makes an exception; <paramref name="offset"/> is -1 where no byte is concerned.</summary>
    public HessianException(HessianErrorKind kind, string message, long offset = -1, string? path = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        Offset = offset;
        Path = path;
    }

    /// <summary>What went wrong.</summary>
    public HessianErrorKind Kind { get; }

    /// <summary>The message without offset and path.</summary>
    public string Reason => base.Message;

    /// <summary>The byte at which it went wrong, counted from the start of the stream; -1 where no byte is concerned.</summary>
    public long Offset { get; }

    /// <summary>The value in which it went wrong, such as <c>Order.lines[3].sku</c>; null where it is not known.</summary>
    public string? Path { get; internal set; }

    /// <summary>What went wrong, and where.</summary>
    public override string Message => (Offset, Path) switch
    {
        ( < 0, null) => Reason,
        ( < 0, _) => $"{Reason} (in {Path})",
        (_, null) => $"{Reason} (at byte {Offset})",
        _ => $"{Reason} (at byte {Offset}, in {Path})",
    };
}
