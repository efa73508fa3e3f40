using System.Buffers.Binary;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary><c>java.util.UUID</c>: Caucho writes its two longs, hessian-lite its text.</summary>
internal sealed class UuidConverter() : HessianObjectConverter<Guid>("java.util.UUID", ["value", "mostSigBits", "leastSigBits"])
{
    private const int GuidBytes = 16;

    protected override void WriteFields(ref HessianWriter writer, Guid value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.HessianLite)
        {
            Span<char> text = stackalloc char[36];
            value.TryFormat(text, out _, "D");
            writer.WriteString(text);
            return;
        }
        Span<byte> bytes = stackalloc byte[GuidBytes];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        writer.WriteInt64(BinaryPrimitives.ReadInt64BigEndian(bytes));
        writer.WriteInt64(BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
    }

    protected override Guid ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes];
        Guid? fromText = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) fromText = Parse(ref reader);
            else if (member > 0) BinaryPrimitives.WriteInt64BigEndian(bytes[((member - 1) * 8)..], reader.ReadInt64());
            else reader.Skip();
        }
        return fromText ?? new Guid(bytes, bigEndian: true);
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        dialect == HessianDialect.HessianLite ? new(JavaName, ["value"]) : new(JavaName, ["mostSigBits", "leastSigBits"]);

    private protected override Guid ReadOther(ref HessianReader reader, byte tag) =>
        Tags.TokenOf(tag) == HessianToken.String ? Parse(ref reader) : base.ReadOther(ref reader, tag);

    private static Guid Parse(ref HessianReader reader)
    {
        int start = reader.Position;
        string? text = reader.ReadString();
        if (!Guid.TryParse(text, out var value)) ThrowHelper.InvalidValue(start, "The text is no UUID");
        return value;
    }
}
