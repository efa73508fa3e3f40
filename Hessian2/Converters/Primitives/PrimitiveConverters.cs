namespace Hessian2.Converters.Primitives;

// The primitives whose form as an object (in a list, in a map, as a nullable) is their form as a field.

internal sealed class BooleanConverter : HessianConverter<bool>
{
    internal override string ElementName => "boolean";

    public override void Write(ref HessianWriter writer, bool value) => writer.WriteBoolean(value);

    public override bool Read(ref HessianReader reader) => reader.ReadBoolean();
}

internal sealed class Int32Converter : HessianConverter<int>
{
    internal override string ElementName => "int";

    public override void Write(ref HessianWriter writer, int value) => writer.WriteInt32(value);

    public override int Read(ref HessianReader reader) => reader.ReadInt32();
}

internal sealed class Int64Converter : HessianConverter<long>
{
    internal override string ElementName => "long";

    public override void Write(ref HessianWriter writer, long value) => writer.WriteInt64(value);

    public override long Read(ref HessianReader reader) => reader.ReadInt64();
}

internal sealed class UInt16Converter : HessianConverter<ushort>
{
    internal override string ElementName => "int";

    public override void Write(ref HessianWriter writer, ushort value) => writer.WriteInt32(value);

    public override ushort Read(ref HessianReader reader) => reader.ReadUInt16();
}

internal sealed class UInt32Converter : HessianConverter<uint>
{
    internal override string ElementName => "long";

    public override void Write(ref HessianWriter writer, uint value) => writer.WriteInt64(value);

    public override uint Read(ref HessianReader reader) => reader.ReadUInt32();
}

internal sealed class UInt64Converter : HessianConverter<ulong>
{
    internal override string ElementName => "long";

    public override void Write(ref HessianWriter writer, ulong value) => writer.WriteUInt64(value);

    public override ulong Read(ref HessianReader reader) => reader.ReadUInt64();
}

internal sealed class DoubleConverter : HessianConverter<double>
{
    internal override string ElementName => "double";

    public override void Write(ref HessianWriter writer, double value) => writer.WriteDouble(value);

    public override double Read(ref HessianReader reader) => reader.ReadDouble();
}

internal sealed class CharConverter : HessianConverter<char>
{
    internal override string ElementName => "char";

    public override void Write(ref HessianWriter writer, char value) => writer.WriteChar(value);

    public override char Read(ref HessianReader reader) => reader.ReadChar();
}

internal sealed class StringConverter : HessianConverter<string>
{
    internal override string ElementName => "string";

    public override void Write(ref HessianWriter writer, string? value) => writer.WriteString(value);

    public override string? Read(ref HessianReader reader) => reader.ReadString();
}

/// <summary>Null as the key of a map: see <see cref="HessianNull"/>.</summary>
internal sealed class NullConverter : HessianConverter<HessianNull>
{
    public override void Write(ref HessianWriter writer, HessianNull? value) => writer.WriteNull();

    public override HessianNull? Read(ref HessianReader reader)
    {
        if (!reader.TryReadNull()) reader.Skip();
        return null;
    }
}
