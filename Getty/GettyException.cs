namespace Getty;

/// <summary>The one exception of this library; <see cref="Kind"/> says what happened.</summary>
public sealed class GettyException : Exception
{
    /// <summary>An error of <paramref name="kind"/>.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="message">A sentence that names what and where.</param>
    /// <param name="inner">What caused it, if anything did.</param>
    public GettyException(GettyErrorKind kind, string message, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>What happened.</summary>
    public GettyErrorKind Kind { get; }
}
