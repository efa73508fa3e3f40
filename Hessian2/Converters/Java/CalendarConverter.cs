using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.util.Calendar</c>: a handle with the class, null for the Gregorian one, and the date; hessian-lite 4 names the date
/// <c>time</c> and sends its milliseconds.
/// </summary>
internal sealed class CalendarConverter() : HessianObjectConverter<JavaCalendar>("java.util.Calendar", ["type", "date", "time"])
{
    private HessianConverter<JavaClass?> _classes = null!;

    protected override void WriteFields(ref HessianWriter writer, JavaCalendar value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.HessianLite) writer.WriteDateMilliseconds(value.Milliseconds);
        _classes.Write(ref writer, value.ClassName is null ? null : new JavaClass(value.ClassName));
        if (order == HessianFieldOrder.Caucho) writer.WriteDateMilliseconds(value.Milliseconds);
    }

    protected override JavaCalendar ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        long? milliseconds = null;
        string? className = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) className = _classes.Read(ref reader)?.Name;
            else if (member > 0) milliseconds = reader.ReadDateMilliseconds();
            else reader.Skip();
        }
        if (milliseconds is null) ThrowHelper.InvalidValue(fields.Start, "The Calendar was sent without its date");
        return new(milliseconds.Value, className);
    }

    internal override void Attach(HessianOptions options)
    {
        _classes = options.GetConverter<JavaClass?>();
        base.Attach(options);
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        dialect == HessianDialect.HessianLite
            ? new(JavaHandles.Of("CalendarHandle", dialect), ["date", "type"])
            : new(JavaHandles.Of("CalendarHandle", dialect), ["type", "date"]);
}
