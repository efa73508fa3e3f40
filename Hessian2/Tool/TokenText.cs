using System.Globalization;
using System.Text;

namespace Hessian2.Tool;

/// <summary>What the tree says of a token.</summary>
internal static class TokenText
{
    private const int ShownText = 60;
    private const int ShownBinary = 16;
    private const int ShownFields = 12;

    /// <summary>What a reference calls the list, map or object.</summary>
    public static string LabelOf(ref HessianTokenReader reader) => Printable(reader.Token switch
    {
        HessianToken.Object => reader.Definition!.ClassName,
        HessianToken.Map => reader.TypeName ?? "map",
        _ => reader.TypeName ?? "list",
    });

    /// <summary>How long a list is, and which definition an object has.</summary>
    public static string DetailOf(ref HessianTokenReader reader) => reader.Token switch
    {
        HessianToken.Object => $" (class #{reader.DefinitionNumber})",
        HessianToken.List when reader.Count < 0 => " (until its end)",
        HessianToken.List => $" ({reader.Count} {(reader.Count == 1 ? "element" : "elements")})",
        _ => "",
    };

    public static string DefinitionOf(ref HessianTokenReader reader)
    {
        var fields = reader.Definition!.Fields;
        string names = string.Join(", ", fields.Take(ShownFields).Select(static name => Printable(name)));
        string more = fields.Length > ShownFields ? $", ... {fields.Length} in all" : "";
        return $"class #{reader.DefinitionNumber} {Printable(reader.Definition.ClassName)} {{ {names}{more} }}";
    }

    /// <summary>The place in the list, map or object, with what sets it apart from the value.</summary>
    public static string PlaceOf(ref HessianTokenReader reader, bool hasValues)
    {
        if (reader.Token is HessianToken.End or HessianToken.ClassDefinition) return "";
        return reader.Parent switch
        {
            HessianToken.Object => $"{Printable(reader.FieldName!)}: ",
            HessianToken.List => $"[{reader.Index}] ",
            HessianToken.Map => reader.IsKey ? $"[{reader.Index}] key: " : $"[{reader.Index}] value: ",
            _ => hasValues ? $"value {reader.Index}: " : "",
        };
    }

    public static string ScalarOf(ref HessianTokenReader reader) => reader.Token switch
    {
        HessianToken.Null => "null",
        HessianToken.Boolean => reader.GetBoolean() ? "true" : "false",
        HessianToken.Int32 => $"{reader.GetInt32()} (int)",
        HessianToken.Int64 => $"{reader.GetInt64()} (long)",
        HessianToken.Double => $"{reader.GetDouble().ToString("R", CultureInfo.InvariantCulture)} (double)",
        HessianToken.Date => DateOf(reader.GetDate()),
        HessianToken.Binary => BinaryOf(reader.GetBinary()),
        _ => TextOf(reader.GetString()),
    };

    public static string Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 3);
        foreach (byte one in bytes) text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{one:x2}");
        return text.ToString();
    }

    /// <summary>Text in which nothing moves the cursor or is half a character: it comes from strangers and goes to a terminal.</summary>
    public static string Printable(string text, int maxLength = ShownText)
    {
        var shown = new StringBuilder();
        for (int i = 0; i < text.Length && i < maxLength; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) shown.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]) || IsControl(text[i])) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else shown.Append(text[i]);
        }
        return shown.Append(text.Length > maxLength ? "..." : "").ToString();
    }

    private static string TextOf(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Printable(text)}\"{(text.Length > ShownText ? $" ({text.Length} characters)" : "")}");

    private static string BinaryOf(byte[] bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes: {Hex(bytes.AsSpan(0, Math.Min(bytes.Length, ShownBinary)))}{(bytes.Length > ShownBinary ? " .." : "")}");

    private static string DateOf(HessianDate date) => date.IsDateTime
        ? date.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Milliseconds} ms since 1970");

    // Formatting characters turn the direction of the text, or hide.
    private static bool IsControl(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
