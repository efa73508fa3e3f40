using System.Globalization;
using System.Numerics;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.math.BigDecimal</c>: written by both libraries as its text, and read from its private fields too, which a Caucho library
/// without its resource files sends.
/// </summary>
internal sealed class BigDecimalConverter() : HessianObjectConverter<decimal>("java.math.BigDecimal", ["value", "scale", "intVal"])
{
    private static readonly ClassDefinition s_text = new("java.math.BigDecimal", ["value"]);

    protected override void WriteFields(ref HessianWriter writer, decimal value, HessianFieldOrder order)
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    protected override decimal ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        string? text = ReadText(ref reader, ref fields);
        if (text is null) ThrowHelper.InvalidValue(fields.Start, "The BigDecimal was sent without its digits, which a Caucho library without its resource files loses");
        return ToDecimal(text) is { } value ? value : throw NoDecimal(text, fields.Start);
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) => s_text;

    // A number that .NET's decimal cannot hold keeps its text where no type is expected.
    private protected override object ReadUntyped(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        reader.Enter();
        string? text = ReadText(ref reader, ref fields);
        reader.Leave();
        object value = text is not null && ToDecimal(text) is { } fits ? fits : new HessianObject(JavaName) { { "value", text } };
        reader.SetReference(number, value);
        return value;
    }

    private protected override decimal ReadOther(ref HessianReader reader, byte tag)
    {
        int start = reader.Position;
        if (Tags.TokenOf(tag) is not (HessianToken.String or HessianToken.Int32 or HessianToken.Int64 or HessianToken.Double)) return base.ReadOther(ref reader, tag);
        string text = reader.ReadString()!;
        return ToDecimal(text) is { } value ? value : throw NoDecimal(text, start);
    }

    // Null where the private fields hold no digits: small numbers keep them in a field that is not sent.
    private static string? ReadText(ref HessianReader reader, ref HessianFields fields)
    {
        string? text = null;
        int scale = 0;
        BigInteger? digits = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) text = reader.ReadString();
            else if (member == 1) scale = reader.ReadInt32();
            else if (member == 2) digits = reader.Read<BigInteger?>();
            else reader.Skip();
        }
        return text ?? (digits is null ? null : string.Create(CultureInfo.InvariantCulture, $"{digits}E{-(long)scale}"));
    }

    // Parsing rounds what does not fit, and keeps the scale of what does: the text of the result tells.
    private static decimal? ToDecimal(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal value)) return null;
        return JavaDecimal.TryParse(text, out var digits, out int scale) && JavaDecimal.Equals(value, digits, scale) ? value : null;
    }

    private static HessianException NoDecimal(string text, int start) =>
        new(HessianErrorKind.TypeMismatch, $"The number '{SenderText.Show(text)}' does not fit {typeof(decimal)}", start);
}
