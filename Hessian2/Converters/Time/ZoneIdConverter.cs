namespace Hessian2.Converters.Time;

/// <summary><c>java.time.ZoneId</c>: its name.</summary>
internal sealed class ZoneIdConverter() : TimeConverter<JavaZoneId>("ZoneId", "zoneId")
{
    protected override void WriteFields(ref HessianWriter writer, JavaZoneId value, HessianFieldOrder order) => writer.WriteString(value.Id);

    private protected override JavaZoneId ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        string? id = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) id = reader.ReadString();
            else reader.Skip();
        }
        return new(id ?? "");
    }
}
