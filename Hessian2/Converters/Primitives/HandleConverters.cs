namespace Hessian2.Converters.Primitives;

/// <summary>A signed byte: Java's <c>Byte</c>.</summary>
internal sealed class SByteConverter() : HandleConverter<sbyte>("Byte")
{
    internal override string ElementName => "byte";

    protected override void WriteFields(ref HessianWriter writer, sbyte value, HessianFieldOrder order) => writer.WriteInt32(value);

    private protected override void WritePlain(ref HessianWriter writer, sbyte value) => writer.WriteInt32(value);

    private protected override sbyte ReadPlain(ref HessianReader reader) => reader.ReadSByte();
}

/// <summary>A byte. Java's are signed: above 127 it is negative there.</summary>
internal sealed class ByteConverter() : HandleConverter<byte>("Byte")
{
    internal override string ElementName => "byte";

    protected override void WriteFields(ref HessianWriter writer, byte value, HessianFieldOrder order) => writer.WriteInt32((sbyte)value);

    private protected override void WritePlain(ref HessianWriter writer, byte value) => writer.WriteInt32((sbyte)value);

    private protected override byte ReadPlain(ref HessianReader reader) => reader.ReadByte();
}

/// <summary>A 16-bit integer: Java's <c>Short</c>.</summary>
internal sealed class Int16Converter() : HandleConverter<short>("Short")
{
    internal override string ElementName => "short";

    protected override void WriteFields(ref HessianWriter writer, short value, HessianFieldOrder order) => writer.WriteInt32(value);

    private protected override void WritePlain(ref HessianWriter writer, short value) => writer.WriteInt32(value);

    private protected override short ReadPlain(ref HessianReader reader) => reader.ReadInt16();
}

/// <summary>A float: Java's <c>Float</c>. Caucho's handle holds the same number as a double, hessian-lite writes the double of its text.</summary>
internal sealed class SingleConverter() : HandleConverter<float>("Float")
{
    internal override string ElementName => "float";

    protected override void WriteFields(ref HessianWriter writer, float value, HessianFieldOrder order) => writer.WriteDouble(value);

    private protected override void WritePlain(ref HessianWriter writer, float value) => writer.WriteSingle(value);

    private protected override float ReadPlain(ref HessianReader reader) => reader.ReadSingle();
}
