namespace Hessian2.Converters.Time;

/// <summary>A class of <c>java.time</c> that is another one and an offset from UTC.</summary>
internal abstract class OffsetConverter<T, TClock>(string name, string clockField, string offsetField) : TimeConverter<T>(name, clockField, offsetField)
    where T : struct
    where TClock : struct
{
    private HessianConverter<TClock> _clocks = null!;
    private HessianConverter<JavaZoneOffset> _offsets = null!;

    private protected abstract (TClock Clock, JavaZoneOffset Offset) Split(T value);

    private protected abstract T Join(TClock clock, JavaZoneOffset offset);

    protected sealed override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order)
    {
        var (clock, offset) = Split(value);
        if (order == HessianFieldOrder.Caucho) _clocks.Write(ref writer, clock);
        _offsets.Write(ref writer, offset);
        if (order == HessianFieldOrder.HessianLite) _clocks.Write(ref writer, clock);
    }

    internal sealed override void Attach(HessianOptions options)
    {
        _clocks = options.GetConverter<TClock>();
        _offsets = options.GetConverter<JavaZoneOffset>();
        base.Attach(options);
    }

    private protected sealed override T ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        var (clock, offset) = (default(TClock?), default(JavaZoneOffset?));
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) clock = _clocks.Read(ref reader);
            else if (member == 1) offset = _offsets.Read(ref reader);
            else reader.Skip();
        }
        if (clock is null || offset is null) throw new ArgumentException("It was sent without its time or its offset.");
        return Join(clock.Value, offset.Value);
    }
}
