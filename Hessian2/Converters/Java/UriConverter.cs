using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary><c>java.net.URI</c>: its text. One that .NET takes for none is kept as an object where no type is expected.</summary>
internal sealed class UriConverter() : HessianObjectConverter<Uri>("java.net.URI", ["string"])
{
    protected override void WriteFields(ref HessianWriter writer, Uri value, HessianFieldOrder order) => writer.WriteString(value.OriginalString);

    protected override Uri ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        string? text = ReadText(ref reader, ref fields);
        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value)) ThrowHelper.InvalidValue(fields.Start, "The text is no URI");
        reader.SetReference(number, value);
        return value;
    }

    private protected override object ReadUntyped(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        reader.Enter();
        string? text = ReadText(ref reader, ref fields);
        reader.Leave();
        object value = Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : new HessianObject(JavaName) { { "string", text } };
        reader.SetReference(number, value);
        return value;
    }

    private static string? ReadText(ref HessianReader reader, ref HessianFields fields)
    {
        string? text = null;
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) text = reader.ReadString();
            else reader.Skip();
        }
        return text;
    }
}
