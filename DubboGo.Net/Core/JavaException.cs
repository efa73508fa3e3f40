using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text;
using DubboGo.Net.Protocol;
using Hessian2;

namespace DubboGo.Net;

/// <summary>
/// An exception of a Java service, or one that shall arrive in Java as the class it names. What a service in Java throws is thrown to the
/// caller as this; what a service here throws as this arrives in Java as an object of <see cref="JavaClassName"/>. A class derived from it
/// and marked <c>[HessianType("com.acme.OrderException")]</c>, with a constructor without parameters, stands for that Java class in both
/// directions, its own properties for the fields of that class. Not thread-safe while it is being set up.
/// </summary>
public class JavaException : Exception
{
    private object? _cause;

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

    /// <summary>Makes an exception of the Java class that <see cref="HessianTypeAttribute"/> names on the derived class.</summary>
    protected JavaException()
        : this((string?)null, (Exception?)null)
    {
    }

    /// <summary>Makes an exception of the Java class that <see cref="HessianTypeAttribute"/> names on the derived class.</summary>
    /// <param name="detailMessage">Java's message; null for none.</param>
    /// <param name="cause">Java's cause; null for none.</param>
    protected JavaException(string? detailMessage, Exception? cause = null)
        : base(detailMessage, cause)
    {
        JavaClassName = GetType().GetCustomAttribute<HessianTypeAttribute>(inherit: false)?.JavaName ?? JavaExceptions.RuntimeException;
        DetailMessage = detailMessage;
    }

    /// <summary>The fully qualified Java class.</summary>
    [HessianIgnore]
    public string JavaClassName { get; }

    /// <summary>Java's message; null where it has none.</summary>
    [HessianField("detailMessage")]
    public string? DetailMessage { get; set; }

    /// <summary>For the wire: the cause, or the exception itself, which is how Java says that there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [HessianField("cause")]
    public object? WireCause
    {
        get => Cause is { } cause ? JavaThrowable.ToValue(cause) : this;
        set => _cause = ReferenceEquals(value, this) ? null : value;
    }

    /// <summary>For the wire: <see cref="JavaStackTrace"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [HessianField("stackTrace")]
#pragma warning disable CA1819 // what generated code reads and writes
    public HessianStackFrame[]? WireStackTrace
#pragma warning restore CA1819
    {
        get => [.. JavaStackTrace];
        set => JavaStackTrace = [.. value ?? []];
    }

    /// <summary>For the wire: <see cref="Suppressed"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [HessianField("suppressedExceptions")]
    public object? WireSuppressed
    {
        get => Suppressed.Select(one => JavaThrowable.ToValue(one)).ToList();
        set => Suppressed = JavaThrowable.AllFromValue(value);
    }

    /// <summary>Java's message; the class where it has none.</summary>
    [HessianIgnore]
    public override string Message => DetailMessage ?? JavaClassName;

    /// <summary>Java's cause; null where it has none. The same as <see cref="Exception.InnerException"/> but for classes mapped by the user.</summary>
    [HessianIgnore]
    public Exception? Cause => InnerException ?? JavaThrowable.FromValue(_cause);

    /// <summary>Where it was thrown in Java, the innermost call first; empty where it was not thrown in Java.</summary>
    [HessianIgnore]
    public ImmutableArray<HessianStackFrame> JavaStackTrace { get; set; } = [];

    /// <summary>What Java suppressed in its favour.</summary>
    [HessianIgnore]
    public ImmutableArray<Exception> Suppressed { get; set; } = [];

    /// <summary>
    /// The fields that the Java class adds to <c>java.lang.Throwable</c>, by name, where the class is not mapped; in Java's order of declaration.
    /// </summary>
    [HessianIgnore]
    public ImmutableArray<KeyValuePair<string, object?>> Fields { get; set; } = [];

    /// <summary>As Java prints it, with its stack trace and its causes, and then where it was thrown on this side.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, this, "");
        if (StackTrace is { } here) text.AppendLine().AppendLine("   --- received by ---").Append(here);
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
        if (java.Cause is { } cause) Append(text.AppendLine(), cause, "Caused by: ");
    }
}
