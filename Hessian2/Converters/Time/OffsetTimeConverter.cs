namespace Hessian2.Converters.Time;

/// <summary><c>java.time.OffsetTime</c>.</summary>
internal sealed class OffsetTimeConverter() : TimeConverter<JavaOffsetTime>("OffsetTime", "localTime", "zoneOffset")
{
    private HessianConverter<JavaLocalTime> _times = null!;
    private HessianConverter<JavaZoneOffset> _offsets = null!;

    protected override void WriteFields(ref HessianWriter writer, JavaOffsetTime value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho) _times.Write(ref writer, value.Time);
        _offsets.Write(ref writer, value.Offset);
        if (order == HessianFieldOrder.HessianLite) _times.Write(ref writer, value.Time);
    }

    internal override void Attach(HessianOptions options)
    {
        _times = options.GetConverter<JavaLocalTime>();
        _offsets = options.GetConverter<JavaZoneOffset>();
        base.Attach(options);
    }

    private protected override JavaOffsetTime ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        var (time, offset) = (default(JavaLocalTime?), default(JavaZoneOffset?));
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) time = _times.Read(ref reader);
            else if (member == 1) offset = _offsets.Read(ref reader);
            else reader.Skip();
        }
        if (time is null || offset is null) throw new ArgumentException("It was sent without its time or its offset.");
        return new(time.Value, offset.Value);
    }
}
