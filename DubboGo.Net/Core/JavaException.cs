using System.Collections.Immutable;
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
    private readonly bool _hasMessage;

    /// <summary>Makes an exception.</summary>
    /// <param name="javaClassName">The fully qualified Java class, a subclass of <c>java.lang.Throwable</c>.</param>
    /// <param name="detailMessage">Java's message; null for none.</param>
    /// <param name="cause">Java's cause; null for none.</param>
    public JavaException(string javaClassName, string? detailMessage, Exception? cause)
        : base(detailMessage ?? javaClassName, cause)
    {
        ArgumentException.ThrowIfNullOrEmpty(javaClassName);
        (JavaClassName, _hasMessage) = (javaClassName, detailMessage is not null);
    }

    /// <summary>Makes an exception without a cause.</summary>
    /// <param name="javaClassName">The fully qualified Java class, a subclass of <c>java.lang.Throwable</c>.</param>
    /// <param name="detailMessage">Java's message; null for none.</param>
    public JavaException(string javaClassName, string? detailMessage)
        : this(javaClassName, detailMessage, null)
    {
    }

    /// <summary>Makes an exception of the Java class that <see cref="HessianTypeAttribute"/> names on the derived class.</summary>
    protected JavaException() => (JavaClassName, _hasMessage) = (NameOf(GetType()), true);

    /// <summary>Makes an exception of the Java class that <see cref="HessianTypeAttribute"/> names on the derived class.</summary>
    /// <param name="detailMessage">Java's message.</param>
    protected JavaException(string detailMessage)
        : base(detailMessage) => (JavaClassName, _hasMessage) = (NameOf(GetType()), true);

    /// <summary>The fully qualified Java class.</summary>
    [HessianIgnore]
    public string JavaClassName { get; }

    /// <summary>Java's message; null where it has none. <see cref="Exception.Message"/> is the class name then.</summary>
    [HessianIgnore]
    public string? DetailMessage => _hasMessage ? Message : null;

    /// <summary>Where it was thrown in Java, the innermost call first; empty where it was not thrown in Java.</summary>
    [HessianIgnore]
    public ImmutableArray<HessianStackFrame> JavaStackTrace { get; init; } = [];

    /// <summary>What Java suppressed in its favour.</summary>
    [HessianIgnore]
    public ImmutableArray<Exception> Suppressed { get; init; } = [];

    /// <summary>
    /// The fields that the Java class adds to <c>java.lang.Throwable</c>, in Java's order of declaration, where the class is not mapped.
    /// </summary>
    [HessianIgnore]
    public ImmutableArray<KeyValuePair<string, object?>> Fields { get; init; } = [];

    /// <summary>As Java prints it, with its stack trace and its causes, and then where it was thrown on this side.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, this, "", new(ReferenceEqualityComparer.Instance));
        if (StackTrace is { } here) text.AppendLine().AppendLine("   --- received by ---").Append(here);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Exception exception, string caption, HashSet<object> printed)
    {
        if (exception is not JavaException java)
        {
            text.Append(caption).Append(exception);
            return;
        }
        text.Append(caption).Append(java.JavaClassName);
        if (java.DetailMessage is { } message) text.Append(": ").Append(message);
        if (!printed.Add(java))
        {
            // One that several refer to is told once: what a peer sent may refer to it a million times.
            text.Append(" [printed above]");
            return;
        }
        foreach (var frame in java.JavaStackTrace) text.AppendLine().Append("\tat ").Append(frame);
        foreach (var suppressed in java.Suppressed) Append(text.AppendLine(), suppressed, "\tSuppressed: ", printed);
        if (java.InnerException is { } cause) Append(text.AppendLine(), cause, "Caused by: ", printed);
    }

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<HessianTypeAttribute>(inherit: false)?.JavaName ?? JavaExceptions.RuntimeException;
}
