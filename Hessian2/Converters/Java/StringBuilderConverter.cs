using System.Buffers.Binary;
using System.Text;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.lang.StringBuilder</c>, which Java's libraries write by its private fields: from JDK 9 on the bytes of its characters, one each
/// in Latin-1 or two each in the order of the processor, and how many characters count; on JDK 8 an array of characters.
/// </summary>
internal sealed class StringBuilderConverter() : HessianObjectConverter<StringBuilder>("java.lang.StringBuilder", ["coder", "count", "value"])
{
    private const int Latin1 = 0, Utf16 = 1;

    // The room that Java leaves behind the text that a builder is made of.
    private const int Room = 16;

    protected override void WriteFields(ref HessianWriter writer, StringBuilder value, HessianFieldOrder order)
    {
        string text = value.ToString();
        int coder = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? Latin1 : Utf16;
        if (order == HessianFieldOrder.HessianLite) writer.WriteBinary(Encode(text, coder));
        else writer.WriteInt32(coder);
        writer.WriteInt32(text.Length);
        if (order == HessianFieldOrder.HessianLite) writer.WriteInt32(coder);
        else writer.WriteBinary(Encode(text, coder));
    }

    protected override StringBuilder ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        var (coder, count, characters) = (Latin1, -1, default(string));
        byte[] bytes = [];
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) coder = reader.ReadInt32();
            else if (member == 1) count = reader.ReadInt32();
            else if (member < 0) reader.Skip();
            else if (reader.Peek() == HessianToken.String) characters = reader.ReadString();
            else bytes = reader.ReadBinary() ?? [];
        }
        if (coder is not (Latin1 or Utf16)) ThrowHelper.InvalidValue(fields.Start, $"The coder of a StringBuilder is {coder}");
        characters ??= Decode(bytes, coder);
        if (count > characters.Length || count < -1) ThrowHelper.InvalidValue(fields.Start, $"A StringBuilder of {count} characters was sent with {characters.Length}");
        var value = new StringBuilder(count < 0 ? characters : characters[..count]);
        reader.SetReference(number, value);
        return value;
    }

    private static byte[] Encode(string text, int coder)
    {
        byte[] bytes = new byte[(text.Length + Room) << coder];
        if (coder == Latin1) Encoding.Latin1.GetBytes(text, bytes);
        else for (int i = 0; i < text.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), text[i]);
        return bytes;
    }

    private static string Decode(byte[] bytes, int coder)
    {
        if (coder == Latin1) return Encoding.Latin1.GetString(bytes);
        return string.Create(bytes.Length / 2, bytes, static (characters, from) =>
        {
            for (int i = 0; i < characters.Length; i++) characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(from.AsSpan(i * 2));
        });
    }
}
