namespace Hessian2;

/// <summary>The one exception that reading and writing Hessian throws, with what went wrong and where.</summary>
public sealed class HessianException : Exception
{
    /// <summary>Makes an exception; <paramref name="offset"/> is -1 where no byte is concerned.</summary>
    public HessianException(HessianErrorKind kind, string message, long offset = -1, string? path = null, Exception? innerException = null)
        : base(Compose(message, offset, path), innerException)
    {
        Kind = kind;
        Reason = message;
        Offset = offset;
        Path = path;
    }

    /// <summary>What went wrong.</summary>
    public HessianErrorKind Kind { get; }

    /// <summary>The message without offset and path.</summary>
    public string Reason { get; }

    /// <summary>The byte at which it went wrong, counted from the start of the stream; -1 where no byte is concerned.</summary>
    public long Offset { get; }

    /// <summary>The value in which it went wrong, such as <c>org.example.Order.lines[3].sku</c>; null where it is not known.</summary>
    public string? Path { get; }

    private static string Compose(string message, long offset, string? path) => (offset, path) switch
    {
        ( < 0, null) => message,
        ( < 0, _) => $"{message} (in {path})",
        (_, null) => $"{message} (at byte {offset})",
        _ => $"{message} (at byte {offset}, in {path})",
    };
}
