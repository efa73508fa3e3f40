using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Hessian2;

/// <summary>
/// The fields of <c>java.lang.Throwable</c>, as the fields of .NET exceptions that stand for Java's: message, cause, stack and suppressed
/// exceptions. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HessianExceptionFields
{
    // What Java writes for no suppressed exceptions, and gives a special meaning.
    private const string NoneSuppressed = "java.util.Collections$EmptyList";

    // The chain of causes of a throwable is as deep as the reader's limit allows; what is kept of it as text is not.
    private const int MaxCauses = 64;

    /// <summary>Writes the message that the exception was given; null where it was given none.</summary>
    public static void WriteMessage(ref HessianWriter writer, Exception value) => writer.WriteString(Message(value));

    /// <summary>Reads the message.</summary>
    public static void ReadMessage(ref HessianReader reader, Exception value) => Message(value) = reader.ReadString();

    /// <summary>
    /// Writes the inner exception; where there is none the exception itself, as Java does. One that no Java class is known for becomes a
    /// <c>java.lang.RuntimeException</c> with its name and message.
    /// </summary>
    public static void WriteCause(ref HessianWriter writer, Exception value) =>
        writer.WriteObject(value.InnerException is { } cause ? ToJava(cause, writer.Options) : value);

    /// <summary>
    /// Reads the inner exception. One of a class that no .NET type stands for is an <see cref="Exception"/> with the text that Java prints,
    /// and the <see cref="HessianThrowable"/> in its data.
    /// </summary>
    public static void ReadCause(ref HessianReader reader, Exception value)
    {
        object? cause = reader.Read<object>();
        if (!ReferenceEquals(cause, value)) InnerException(value) = FromJava(cause, MaxCauses);
    }

    /// <summary>Writes an empty stack: the frames of .NET are none of Java's.</summary>
    public static void WriteStackTrace(ref HessianWriter writer, Exception value) => writer.Write<HessianStackFrame[]>([]);

    /// <summary>Reads the stack, which <see cref="Exception.StackTrace"/> shows from then on.</summary>
    public static void ReadStackTrace(ref HessianReader reader, Exception value)
    {
        var frames = reader.Read<HessianStackFrame[]>();
        if (frames is null or []) return;
        ExceptionDispatchInfo.SetRemoteStackTrace(value, string.Join(Environment.NewLine, frames.Select(static frame => $"   at {frame}")));
    }

    /// <summary>Writes what was suppressed: what the exception was read with, see <see cref="HessianThrowable.SuppressedBy"/>.</summary>
    public static void WriteSuppressed(ref HessianWriter writer, Exception value)
    {
        if (HessianThrowable.SuppressedBy(value) is { Count: > 0 } suppressed)
        {
            var options = writer.Options;
            writer.WriteObject(suppressed.Select(one => (object?)ToJava(one, options)).ToList());
            return;
        }
        writer.CountValue();
        writer.WriteListHeader(NoneSuppressed, 0);
    }

    /// <summary>
    /// Reads what was suppressed, for which .NET exceptions have no place of their own: <see cref="HessianThrowable.SuppressedBy"/> gives it.
    /// </summary>
    public static void ReadSuppressed(ref HessianReader reader, Exception value)
    {
        if (reader.Read<object>() is not IEnumerable<object?> all) return;
        var suppressed = all.Where(one => !ReferenceEquals(one, value)).Select(static one => FromJava(one, MaxCauses)).OfType<Exception>().ToList();
        if (suppressed.Count > 0) value.Data[HessianThrowable.SuppressedKey] = suppressed;
    }

    private static object ToJava(Exception cause, HessianOptions options)
    {
        if (cause.Data[nameof(HessianThrowable)] is HessianThrowable throwable) return throwable;
        if (HasJavaClass(cause.GetType(), options)) return cause;
        return new HessianThrowable("java.lang.RuntimeException") { Message = $"{cause.GetType().FullName}: {cause.Message}" };
    }

    // By a converter is not enough: reflection makes one for any type, and Java would find no class of that name.
    private static bool HasJavaClass(Type type, HessianOptions options) =>
        options.FindConverter(type) is { JavaName: { } name } converter && options.FindByName(name, converter.Origin)?.Type == type;

    private static Exception? FromJava(object? cause, int depth) => cause switch
    {
        Exception known => known,
#pragma warning disable CA2201 // no type here stands for its class: nothing more specific would be true
        HessianThrowable throwable when depth > 0 =>
            new Exception(throwable.ToString(), FromJava(throwable.Cause, depth - 1)) { Data = { [nameof(HessianThrowable)] = throwable } },
#pragma warning restore CA2201
        _ => null,
    };

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception value);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? InnerException(Exception value);
}
