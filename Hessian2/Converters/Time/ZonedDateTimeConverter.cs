namespace Hessian2.Converters.Time;

/// <summary><c>java.time.ZonedDateTime</c>, whose handle holds the name of the zone as a string.</summary>
internal sealed class ZonedDateTimeConverter() : TimeConverter<JavaZonedDateTime>("ZonedDateTime", "zoneId", "dateTime", "offset")
{
    private HessianConverter<JavaLocalDateTime> _clocks = null!;
    private HessianConverter<JavaZoneOffset> _offsets = null!;

    protected override void WriteFields(ref HessianWriter writer, JavaZonedDateTime value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho) writer.WriteString(value.Zone.Id);
        else _offsets.Write(ref writer, value.Offset);
        _clocks.Write(ref writer, value.DateTime);
        if (order == HessianFieldOrder.Caucho) _offsets.Write(ref writer, value.Offset);
        else writer.WriteString(value.Zone.Id);
    }

    internal override void Attach(HessianOptions options)
    {
        _clocks = options.GetConverter<JavaLocalDateTime>();
        _offsets = options.GetConverter<JavaZoneOffset>();
        base.Attach(options);
    }

    private protected override JavaZonedDateTime ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        var (clock, offset, zone) = (default(JavaLocalDateTime?), default(JavaZoneOffset?), default(string));
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) zone = reader.ReadString();
            else if (member == 1) clock = _clocks.Read(ref reader);
            else if (member == 2) offset = reader.TryReadNull() ? null : _offsets.Read(ref reader);
            else reader.Skip();
        }
        if (clock is null || offset is null) throw new ArgumentException("It was sent without its time or its offset.");
        return new(clock.Value, offset.Value, new(zone ?? offset.Value.ToString()));
    }
}
