using System.Reflection;

namespace Hessian2.Metadata;

/// <summary>Writes one field of <c>java.lang.Throwable</c>.</summary>
internal delegate void ThrowableFieldWriter(ref HessianWriter writer, Exception value);

/// <summary>Reads one field of <c>java.lang.Throwable</c>.</summary>
internal delegate void ThrowableFieldReader(ref HessianReader reader, Exception value);

/// <summary>A field of a Java class: a property or field of the type, or one that exceptions have from <c>java.lang.Throwable</c>.</summary>
/// <param name="JavaName">The Java name.</param>
/// <param name="Member">The property or field; null for one of <c>java.lang.Throwable</c>.</param>
/// <param name="Write">Writes a field of <c>java.lang.Throwable</c>.</param>
/// <param name="Read">Reads a field of <c>java.lang.Throwable</c>.</param>
internal sealed record FieldShape(string JavaName, MemberInfo? Member, ThrowableFieldWriter? Write, ThrowableFieldReader? Read)
{
    public static FieldShape Message { get; } =
        new("detailMessage", null, HessianExceptionFields.WriteMessage, HessianExceptionFields.ReadMessage);

    public static FieldShape Cause { get; } =
        new("cause", null, HessianExceptionFields.WriteCause, HessianExceptionFields.ReadCause);

    public static FieldShape StackTrace { get; } =
        new("stackTrace", null, HessianExceptionFields.WriteStackTrace, HessianExceptionFields.ReadStackTrace);

    public static FieldShape Suppressed { get; } =
        new("suppressedExceptions", null, HessianExceptionFields.WriteSuppressed, HessianExceptionFields.ReadSuppressed);

    public static FieldShape Of(MemberInfo member, HessianNaming naming) => new(JavaNames.Of(member, naming), member, null, null);
}
