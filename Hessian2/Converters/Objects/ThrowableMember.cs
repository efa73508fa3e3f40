using System.Diagnostics;
using Hessian2.Metadata;

namespace Hessian2.Converters.Objects;

/// <summary>One field that an exception has from <c>java.lang.Throwable</c>: <see cref="HessianExceptionFields"/> knows where .NET holds it.</summary>
internal sealed class ThrowableMember<T>(ThrowableFieldWriter write, ThrowableFieldReader read) : ReflectedMember<T>
{
    public override void Write(ref HessianWriter writer, ref T owner) => write(ref writer, (Exception)(object)owner!);

    public override void Read(ref HessianReader reader, ref T owner) => read(ref reader, (Exception)(object)owner!);

    // Exceptions are never built from values that were read before them.
    public override object? ReadBoxed(ref HessianReader reader) => throw new UnreachableException();

    public override void SetBoxed(ref T owner, object? value) => throw new UnreachableException();
}
