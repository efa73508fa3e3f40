namespace Hessian2;

/// <summary>
/// A Java exception as data: its class, message, cause, stack and own fields. What untyped reading gives for a throwable that no .NET type
/// stands for, and what Java reads as that class again. Not thread-safe.
/// </summary>
/// <param name="className">The fully qualified Java name, such as <c>java.lang.RuntimeException</c>.</param>
public sealed class HessianThrowable(string className)
{
    /// <summary>Where an exception's data holds what it suppressed.</summary>
    internal const string SuppressedKey = "Hessian2.Suppressed";

    /// <summary>The fully qualified Java name.</summary>
    public string ClassName { get; } = className ?? throw new ArgumentNullException(nameof(className));

    /// <summary>The message; null where there is none.</summary>
    public string? Message { get; set; }

    /// <summary>
    /// The cause; null where there is none, which the wire shows as a throwable that is its own cause. A cause that is not
    /// <see cref="HessianThrowable"/> is of a registered class.
    /// </summary>
    public object? Cause { get; set; }

    /// <summary>The stack, innermost call first.</summary>
    public IList<HessianStackFrame> StackTrace { get; } = [];

    /// <summary>Throwables that were suppressed to deliver this one: <see cref="HessianThrowable"/> or registered classes.</summary>
    public IList<object?> Suppressed { get; } = [];

    /// <summary>The fields of the class itself, in Caucho's order; those of <c>java.lang.Throwable</c> are the properties above.</summary>
    public IList<KeyValuePair<string, object?>> Fields { get; } = [];

    /// <summary>
    /// What was suppressed to deliver a .NET exception that stands for a Java class: an <see cref="Exception"/> for each, as its cause is. Empty
    /// for an exception that was not read, or was read with none.
    /// </summary>
    public static IReadOnlyList<Exception> SuppressedBy(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.Data[SuppressedKey] as IReadOnlyList<Exception> ?? [];
    }

    /// <summary>Class and message as Java prints them.</summary>
    public override string ToString() => Message is null ? ClassName : $"{ClassName}: {Message}";
}
