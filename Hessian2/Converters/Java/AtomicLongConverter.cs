namespace Hessian2.Converters.Java;

/// <summary><c>java.util.concurrent.atomic.AtomicLong</c>.</summary>
internal sealed class AtomicLongConverter() : ValueConverter<JavaAtomicLong>("java.util.concurrent.atomic.AtomicLong", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaAtomicLong value) => writer.WriteInt64(value.Value);

    private protected override JavaAtomicLong ReadValue(ref HessianReader reader) => new(reader.ReadInt64());
}
