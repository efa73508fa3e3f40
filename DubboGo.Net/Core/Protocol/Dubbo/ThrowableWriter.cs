using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Writes an exception as a <c>java.lang.Throwable</c>, in hessian-lite's order of fields.</summary>
internal static class ThrowableWriter
{
    // Class names are few; those of exceptions passed on from elsewhere may not be.
    private const int MaxKept = 1024;

    private static readonly ConcurrentDictionary<string, ClassDefinition> s_definitions = new();

    private static readonly ClassDefinition s_frame = new("java.lang.StackTraceElement",
        ["format", "lineNumber", "fileName", "methodName", "declaringClass", "moduleVersion", "moduleName", "classLoaderName"]);

    public static void Write(ref HessianWriter writer, Exception exception)
    {
        if (exception is JavaException java && (java.GetType() == typeof(JavaException) || FindConverter(writer.Options, exception) is null)) Write(ref writer, java);
        else if (exception is RpcException rpc) Write(ref writer, ToJava(rpc));
        else if (FindConverter(writer.Options, exception) is not null) writer.WriteObject(exception);
        else Write(ref writer, JavaExceptions.ToJava(exception, withStackTrace: false));
    }

    private static HessianConverter? FindConverter(HessianOptions options, Exception exception)
    {
        try
        {
            return options.GetConverter(exception.GetType());
        }
        catch (HessianException e) when (e.Kind == HessianErrorKind.NoConverter)
        {
            return null;
        }
    }

    private static JavaException ToJava(RpcException exception) => new(RpcExceptionClass.Name, exception.Message)
    {
        Fields = [new(RpcExceptionClass.Code, (int)exception.Code)],
    };

    private static void Write(ref HessianWriter writer, JavaException exception)
    {
        if (writer.TryWriteReference(exception)) return;
        writer.WriteObjectHeader(DefinitionOf(exception));
        writer.Enter();
        WriteSuppressed(ref writer, exception.Suppressed);
        WriteFrames(ref writer, exception.JavaStackTrace);
        // Java's Throwable has itself for its cause while it has none.
        if (exception.InnerException is { } cause) Write(ref writer, cause);
        else writer.TryWriteReference(exception);
        writer.WriteString(exception.DetailMessage);
        foreach (var (_, value) in exception.Fields) writer.WriteObject(value);
        writer.Leave();
    }

    private static ClassDefinition DefinitionOf(JavaException exception)
    {
        if (exception.Fields.Length > 0 || s_definitions.Count >= MaxKept) return MakeDefinition(exception.JavaClassName, exception.Fields);
        return s_definitions.GetOrAdd(exception.JavaClassName, static name => MakeDefinition(name, []));
    }

    private static ClassDefinition MakeDefinition(string className, ImmutableArray<KeyValuePair<string, object?>> own) => new(className,
        [JavaThrowable.Suppressed, JavaThrowable.StackTrace, JavaThrowable.Cause, JavaThrowable.DetailMessage, .. own.Select(field => field.Key)]);

    private static void WriteSuppressed(ref HessianWriter writer, ImmutableArray<Exception> suppressed)
    {
        writer.CountValue();
        writer.WriteListHeader(suppressed.IsEmpty ? "java.util.Collections$EmptyList" : "java.util.ArrayList", suppressed.Length);
        foreach (var exception in suppressed) Write(ref writer, exception);
    }

    private static void WriteFrames(ref HessianWriter writer, ImmutableArray<JavaStackFrame> frames)
    {
        writer.CountValue();
        writer.WriteListHeader("[java.lang.StackTraceElement", frames.Length);
        foreach (var frame in frames) Write(ref writer, frame);
    }

    private static void Write(ref HessianWriter writer, JavaStackFrame frame)
    {
        writer.CountValue();
        writer.WriteObjectHeader(s_frame);
        writer.WriteInt32(frame.Format);
        writer.WriteInt32(frame.LineNumber);
        writer.WriteString(frame.FileName);
        writer.WriteString(frame.MethodName);
        writer.WriteString(frame.ClassName);
        writer.WriteString(frame.ModuleVersion);
        writer.WriteString(frame.ModuleName);
        writer.WriteString(frame.ClassLoaderName);
    }
}
