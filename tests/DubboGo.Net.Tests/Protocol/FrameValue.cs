using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Reads and writes boxed values of one static type.</summary>
internal abstract class FrameValue
{
    public static FrameValue Of<T>() => new Typed<T>();

    public abstract object? Read(ref HessianReader reader);

    public abstract void Write(ref HessianWriter writer, object? value);

    private sealed class Typed<T> : FrameValue
    {
        public override object? Read(ref HessianReader reader) => reader.Read<T>();

        public override void Write(ref HessianWriter writer, object? value) => writer.Write((T)value!);
    }
}
