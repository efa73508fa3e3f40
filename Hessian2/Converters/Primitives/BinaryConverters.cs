using Hessian2.Wire;

namespace Hessian2.Converters.Primitives;

/// <summary>Bytes as a binary. A list of numbers is taken too: some peers send <c>byte[]</c> so.</summary>
internal sealed class BinaryConverter : HessianConverter<byte[]>
{
    // The list that gathers the bytes, its first array and the one that is returned.
    private const int GatheringBytes = 96;

    internal override string ElementName => "[byte";

    public override void Write(ref HessianWriter writer, byte[]? value) => writer.WriteBinary(value);

    public override byte[]? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("a binary");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                int start = reader.Position;
                int count = reader.ReadListHeader(out _);
                return ReadElements(ref reader, count, start);
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                return reader.ReadBinary();
        }
    }

    internal override object? ReadListBody(ref HessianReader reader, int count, int start) => ReadElements(ref reader, count, start);

    private static byte[] ReadElements(ref HessianReader reader, int count, int start)
    {
        int number = reader.AddReference(null, start);
        reader.Charge(GatheringBytes);
        var bytes = new List<byte>();
        while (count < 0 ? !reader.TryReadEnd() : bytes.Count < count)
        {
            reader.CheckCollectionLength(bytes.Count + 1);
            bytes.Add(reader.ReadByte());
        }
        byte[] array = [.. bytes];
        reader.SetReference(number, array);
        return array;
    }
}

/// <summary>Java's <c>char[]</c>, which is a string on the wire.</summary>
internal sealed class CharArrayConverter : HessianConverter<char[]>
{
    internal override string ElementName => "[char";

    public override void Write(ref HessianWriter writer, char[]? value)
    {
        if (value is null) writer.WriteNull();
        else writer.WriteString(value.AsSpan());
    }

    public override char[]? Read(ref HessianReader reader) => reader.ReadString()?.ToCharArray();
}

/// <summary>Signed bytes as a binary.</summary>
internal sealed class SByteArrayConverter : HessianConverter<sbyte[]>
{
    internal override string ElementName => "[byte";

    public override void Write(ref HessianWriter writer, sbyte[]? value) => writer.WriteBinary((byte[]?)(object?)value);

    public override sbyte[]? Read(ref HessianReader reader) => reader.Read<byte[]>() is { } bytes ? [.. bytes.Select(static one => (sbyte)one)] : null;
}
