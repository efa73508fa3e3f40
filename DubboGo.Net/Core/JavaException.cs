using System.Collections.Immutable;
using System.Text;
using Hessian2;

namespace DubboGo.Net;

/// <summary>
/// An exception of a Java service, or one that shall arrive in Java as the class it names. What a service in Java throws is thrown to the
/// caller as this; what a service here throws as this arrives in Java as an object of <see cref="JavaClassName"/>.
/// </summary>
public class JavaException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="javaClassName">The fully qualified Java class, a subclass of <c>java.lang.Throwable</c>.</param>
    /// <param name="detailMessage">Java's message; null for none.</param>
    /// <param name="cause">Java's cause; null for none.</param>
    public JavaException(string javaClassName, string? detailMessage, Exception? cause = null)
        : base(detailMessage, cause)
    {
        ArgumentException.ThrowIfNullOrEmpty(javaClassName);
        (JavaClassName, DetailMessage) = (javaClassName, detailMessage);
    }

    /// <summary>The fully qualified Java class.</summary>
    public string JavaClassName { get; }

    /// <summary>Java's message; null where it has none.</summary>
    public string? DetailMessage { get; }

    /// <summary>Java's message; the class where it has none.</summary>
    public override string Message => DetailMessage ?? JavaClassName;

    /// <summary>Where it was thrown in Java, the innermost call first; empty where it was not thrown in Java.</summary>
    public ImmutableArray<HessianStackFrame> JavaStackTrace { get; init; } = [];

    /// <summary>What Java suppressed in its favour.</summary>
    public ImmutableArray<Exception> Suppressed { get; init; } = [];

    /// <summary>
    /// The fields that the Java class adds to <c>java.lang.Throwable</c>, in the order in which they travel: names and values.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, object?>> Fields { get; init; } = [];

    /// <summary>As Java prints it, with its stack trace and its causes, and then where it was thrown on this side.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, this, "");
        if (StackTrace is { } here) text.AppendLine().Append("   --- received by ---").AppendLine().Append(here);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Exception exception, string caption)
    {
        if (exception is not JavaException java)
        {
            text.Append(caption).Append(exception);
            return;
        }
        text.Append(caption).Append(java.JavaClassName);
        if (java.DetailMessage is { } message) text.Append(": ").Append(message);
        foreach (var frame in java.JavaStackTrace) text.AppendLine().Append("\tat ").Append(frame);
        foreach (var suppressed in java.Suppressed) Append(text.AppendLine(), suppressed, "\tSuppressed: ");
        if (java.InnerException is { } cause) Append(text.AppendLine(), cause, "Caused by: ");
    }
}
