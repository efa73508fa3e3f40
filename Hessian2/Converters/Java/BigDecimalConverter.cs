using System.Globalization;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary><c>java.math.BigDecimal</c> as a <see cref="decimal"/>, where it is one exactly; its scale is kept where it is 0 to 28.</summary>
internal sealed class BigDecimalConverter() : HessianObjectConverter<decimal>("java.math.BigDecimal", BigDecimalFields.Names)
{
    // Smaller numbers are printed with an exponent in Java.
    private const decimal MinPlain = 0.000001m;
    private const int MaxPlainScaleOfZero = 6;

    protected override void WriteFields(ref HessianWriter writer, decimal value, HessianFieldOrder order)
    {
        if (Math.Abs(value) < MinPlain && value.Scale > MaxPlainScaleOfZero)
        {
            writer.WriteString(JavaBigDecimal.FromDecimal(value).ToString());
            return;
        }
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    protected override decimal ReadBody(ref HessianReader reader, ref HessianFields fields) =>
        ToDecimal(BigDecimalFields.ReadText(ref reader, ref fields), fields.Start);

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) => BigDecimalFields.Definition;

    private protected override decimal ReadOther(ref HessianReader reader, byte tag)
    {
        int start = reader.Position;
        return BigDecimalFields.IsNumber(tag) ? ToDecimal(reader.ReadString()!, start) : base.ReadOther(ref reader, tag);
    }

    // Nearly every number is one that decimal parses without a loss: digits that it holds, none of them behind its last.
    private static decimal ToDecimal(string text, int start)
    {
        const int MaxExactText = 28;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length <= MaxExactText && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal value)) return value;
        if (JavaBigDecimal.TryParse(text, out var number) && number.TryToDecimal(out value)) return value;
        ThrowHelper.TypeMismatch(start, $"the number '{SenderText.Show(text)}'", typeof(decimal));
        return 0;
    }
}
