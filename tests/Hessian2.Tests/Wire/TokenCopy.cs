using System.Buffers;

namespace Hessian2.Tests.Wire;

/// <summary>Writes by hand whatever the token reader reads.</summary>
internal static class TokenCopy
{
    public static byte[] Of(ReadOnlySpan<byte> data)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new HessianTokenReader(data);
        var writer = new HessianTokenWriter(output);
        while (reader.Read()) Copy(ref reader, ref writer);
        Assert.That(writer.IsComplete);
        writer.Flush();
        writer.Dispose();
        reader.Dispose();
        return output.WrittenSpan.ToArray();
    }

    private static void Copy(ref HessianTokenReader reader, ref HessianTokenWriter writer)
    {
        switch (reader.Token)
        {
            case HessianToken.Null:
                writer.WriteNull();
                break;
            case HessianToken.Boolean:
                writer.WriteBoolean(reader.GetBoolean());
                break;
            case HessianToken.Int32:
                writer.WriteInt32(reader.GetInt32());
                break;
            case HessianToken.Int64:
                writer.WriteInt64(reader.GetInt64());
                break;
            case HessianToken.Double:
                writer.WriteDouble(reader.GetDouble());
                break;
            case HessianToken.Date:
                writer.WriteDate(reader.GetDate());
                break;
            case HessianToken.String:
                writer.WriteString(reader.GetString());
                break;
            case HessianToken.Binary:
                writer.WriteBinary(reader.GetBinary());
                break;
            case HessianToken.Reference:
                writer.WriteReference(reader.ReferenceNumber);
                break;
            case HessianToken.ClassDefinition:
                writer.WriteClassDefinition(reader.Definition!);
                break;
            case HessianToken.End:
                writer.WriteEnd();
                break;
            default:
                Assert.That(Begin(ref reader, ref writer), Is.EqualTo(reader.ReferenceNumber));
                break;
        }
    }

    private static int Begin(ref HessianTokenReader reader, ref HessianTokenWriter writer) => reader.Token switch
    {
        HessianToken.List when reader.Count < 0 => writer.WriteStartList(reader.TypeName),
        HessianToken.List => writer.WriteStartList(reader.TypeName, reader.Count),
        HessianToken.Map => writer.WriteStartMap(reader.TypeName),
        _ => writer.WriteStartObject(reader.Definition!),
    };
}
