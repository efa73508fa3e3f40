namespace Hessian2.Converters.Time;

/// <summary><c>java.time.OffsetDateTime</c>.</summary>
internal sealed class OffsetDateTimeConverter() : TimeConverter<JavaOffsetDateTime>("OffsetDateTime", "dateTime", "offset")
{
    private HessianConverter<JavaLocalDateTime> _clocks = null!;
    private HessianConverter<JavaZoneOffset> _offsets = null!;

    protected override void WriteFields(ref HessianWriter writer, JavaOffsetDateTime value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho) _clocks.Write(ref writer, value.DateTime);
        _offsets.Write(ref writer, value.Offset);
        if (order == HessianFieldOrder.HessianLite) _clocks.Write(ref writer, value.DateTime);
    }

    internal override void Attach(HessianOptions options)
    {
        _clocks = options.GetConverter<JavaLocalDateTime>();
        _offsets = options.GetConverter<JavaZoneOffset>();
        base.Attach(options);
    }

    private protected override JavaOffsetDateTime ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        var (clock, offset) = (default(JavaLocalDateTime?), default(JavaZoneOffset?));
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) clock = _clocks.Read(ref reader);
            else if (member == 1) offset = _offsets.Read(ref reader);
            else reader.Skip();
        }
        if (clock is null || offset is null) throw new ArgumentException("It was sent without its time or its offset.");
        return new(clock.Value, offset.Value);
    }
}
