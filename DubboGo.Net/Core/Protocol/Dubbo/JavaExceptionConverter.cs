using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Writes a <see cref="JavaException"/> where one stands inside another value, such as a mapped exception that it caused.</summary>
internal sealed class JavaExceptionConverter : HessianConverter<JavaException>
{
    public override void Write(ref HessianWriter writer, JavaException? value)
    {
        if (value is null) writer.WriteNull();
        else JavaThrowable.Write(ref writer, value);
    }

    public override JavaException? Read(ref HessianReader reader) => reader.TryReadNull() ? null : JavaThrowable.Read(ref reader) as JavaException;
}
