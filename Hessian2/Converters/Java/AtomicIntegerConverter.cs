namespace Hessian2.Converters.Java;

/// <summary><c>java.util.concurrent.atomic.AtomicInteger</c>.</summary>
internal sealed class AtomicIntegerConverter() : ValueConverter<JavaAtomicInteger>("java.util.concurrent.atomic.AtomicInteger", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaAtomicInteger value) => writer.WriteInt32(value.Value);

    private protected override JavaAtomicInteger ReadValue(ref HessianReader reader) => new(reader.ReadInt32());
}
