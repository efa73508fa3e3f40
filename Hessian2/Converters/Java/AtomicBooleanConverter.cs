namespace Hessian2.Converters.Java;

/// <summary><c>java.util.concurrent.atomic.AtomicBoolean</c>, whose field is an int.</summary>
internal sealed class AtomicBooleanConverter() : ValueConverter<JavaAtomicBoolean>("java.util.concurrent.atomic.AtomicBoolean", "value")
{
    private protected override void WriteValue(ref HessianWriter writer, JavaAtomicBoolean value) => writer.WriteInt32(value.Value ? 1 : 0);

    private protected override JavaAtomicBoolean ReadValue(ref HessianReader reader) => new(reader.ReadBoolean());
}
