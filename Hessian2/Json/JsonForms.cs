using System.Globalization;
using System.Text.Json;

namespace Hessian2.Json;

/// <summary>The names of the exact form, and what both forms write alike.</summary>
internal static class JsonForms
{
    public const string Values = "$values";
    public const string Class = "$class";
    public const string Object = "$object";
    public const string Map = "$map";
    public const string Pairs = "$pairs";
    public const string List = "$list";
    public const string OpenList = "$open";
    public const string Reference = "$ref";
    public const string Long = "$long";
    public const string Double = "$double";
    public const string Date = "$date";
    public const string Binary = "$binary";
    public const string String = "$string";
    public const string Names = "names";
    public const string FieldValues = "values";
    public const string Entries = "entries";
    public const string Items = "items";

    /// <summary>Milliseconds, always; a date that .NET cannot hold is a number.</summary>
    public const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A finite double as JSON that no one takes for an int.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>The point in time as text where .NET has it.</summary>
    public static string? Text(HessianDate date) =>
        date.IsDateTime ? date.ToDateTime().ToString(DateFormat, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the text has no surrogate without its pair, which JSON could not hold.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyInRange('\ud800', '\udfff');
        if (at < 0) return true;
        for (; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return false;
            at++;
        }
        return true;
    }

    /// <summary>Writes an object of one property.</summary>
    public static void WriteSingle(Utf8JsonWriter writer, string name, long value)
    {
        writer.WriteStartObject();
        writer.WriteNumber(name, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes an object of one property.</summary>
    public static void WriteSingle(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        writer.WriteEndObject();
    }
}
