using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary><c>java.math.BigDecimal</c> with all its digits and its scale.</summary>
internal sealed class JavaBigDecimalConverter() : HessianObjectConverter<JavaBigDecimal>("java.math.BigDecimal", BigDecimalFields.Names)
{
    protected override void WriteFields(ref HessianWriter writer, JavaBigDecimal value, HessianFieldOrder order)
    {
        string text = value.ToString();
        if (text.Length > JavaBigDecimal.MaxText) ThrowHelper.NotWritable($"A number of {text.Length} characters is over the limit of {JavaBigDecimal.MaxText}");
        writer.WriteString(text);
    }

    protected override JavaBigDecimal ReadBody(ref HessianReader reader, ref HessianFields fields) =>
        Parse(BigDecimalFields.ReadText(ref reader, ref fields), fields.Start);

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) => BigDecimalFields.Definition;

    // A text that is no number, or none at all, keeps what is left of it where no type is expected.
    private protected override object ReadUntyped(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        reader.Enter();
        string? text = BigDecimalFields.Read(ref reader, ref fields);
        reader.Leave();
        object value = !JavaBigDecimal.TryParse(text, out var digits) ? new HessianObject(JavaName) { { "value", text } }
            : digits.IsDecimal ? (object)digits.ToDecimal()
            : digits;
        reader.SetReference(number, value);
        return value;
    }

    private protected override JavaBigDecimal ReadOther(ref HessianReader reader, byte tag)
    {
        int start = reader.Position;
        return BigDecimalFields.IsNumber(tag) ? Parse(reader.ReadString()!, start) : base.ReadOther(ref reader, tag);
    }

    private static JavaBigDecimal Parse(string text, int start)
    {
        if (text.Length > JavaBigDecimal.MaxText) ThrowHelper.Limit(start, "The length of a BigDecimal's text", text.Length, JavaBigDecimal.MaxText);
        if (!JavaBigDecimal.TryParse(text, out var value)) ThrowHelper.InvalidValue(start, $"'{SenderText.Show(text)}' is no decimal number");
        return value;
    }
}
