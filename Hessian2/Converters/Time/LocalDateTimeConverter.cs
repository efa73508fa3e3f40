namespace Hessian2.Converters.Time;

/// <summary><c>java.time.LocalDateTime</c>; hessian-lite 4 can write it as two numbers under the name of the class.</summary>
internal sealed class LocalDateTimeConverter() : TimeConverter<JavaLocalDateTime>("LocalDateTime", "date", "time")
{
    private HessianConverter<JavaLocalDate> _dates = null!;
    private HessianConverter<JavaLocalTime> _times = null!;
    private bool _isCompact;

    protected override void WriteFields(ref HessianWriter writer, JavaLocalDateTime value, HessianFieldOrder order)
    {
        if (_isCompact)
        {
            writer.WriteInt64(value.Date.EpochDay);
            writer.WriteInt64(value.Time.NanoOfDay);
            return;
        }
        if (order == HessianFieldOrder.Caucho) _dates.Write(ref writer, value.Date);
        _times.Write(ref writer, value.Time);
        if (order == HessianFieldOrder.HessianLite) _dates.Write(ref writer, value.Date);
    }

    internal override void Attach(HessianOptions options)
    {
        _isCompact = options.CompactJavaTime;
        _dates = options.GetConverter<JavaLocalDate>();
        _times = options.GetConverter<JavaLocalTime>();
        base.Attach(options);
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        _isCompact ? new(JavaName, ["date", "time"]) : base.CreateDefinition(dialect);

    private protected override JavaLocalDateTime ReadFields(ref HessianReader reader, ref HessianFields fields)
    {
        var (date, time) = (default(JavaLocalDate?), default(JavaLocalTime?));
        while (fields.Next(ref reader, out int member))
        {
            bool isNumber = reader.Peek() is HessianToken.Int64 or HessianToken.Int32;
            if (member == 0) date = isNumber ? JavaLocalDate.FromEpochDay(reader.ReadInt64()) : _dates.Read(ref reader);
            else if (member == 1) time = isNumber ? JavaLocalTime.FromNanoOfDay(reader.ReadInt64()) : _times.Read(ref reader);
            else reader.Skip();
        }
        if (date is null || time is null) throw new ArgumentException("It was sent without its date or its time.");
        return new(date.Value, time.Value);
    }
}
