namespace Hessian2.Converters.Java;

/// <summary><c>java.net.URL</c>: its private fields, one of which caches a hash.</summary>
internal sealed class UrlConverter() : HessianObjectConverter<JavaUrl>("java.net.URL", ["protocol", "host", "port", "file", "authority", "ref", "hashCode"])
{
    private const int NoHash = -1;

    protected override void WriteFields(ref HessianWriter writer, JavaUrl value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho)
        {
            writer.WriteString(value.Protocol);
            writer.WriteString(value.Host);
            writer.WriteInt32(value.Port);
            writer.WriteString(value.File);
            writer.WriteString(value.Authority);
            writer.WriteString(value.Fragment);
            writer.WriteInt32(NoHash);
            return;
        }
        writer.WriteInt32(NoHash);
        writer.WriteString(value.Fragment);
        writer.WriteString(value.Authority);
        writer.WriteString(value.File);
        writer.WriteInt32(value.Port);
        writer.WriteString(value.Host);
        writer.WriteString(value.Protocol);
    }

    // Built last: it holds no objects, so no reference can point into it.
    protected override JavaUrl ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        string?[] texts = new string?[6];
        int port = -1;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 2) port = reader.ReadInt32();
            else if (member >= 0 && member < texts.Length) texts[member] = reader.ReadString();
            else reader.Skip();
        }
        var value = new JavaUrl { Protocol = texts[0], Host = texts[1], Port = port, File = texts[3], Authority = texts[4], Fragment = texts[5] };
        reader.SetReference(number, value);
        return value;
    }
}
