using System.Collections;
using System.Globalization;
using System.Text;

namespace Hessian2.Documents;

/// <summary>Untyped values as a line of text for logs.</summary>
internal static class DocumentText
{
    private const int MaxLength = 1024;
    private const int MaxDepth = 4;
    private const int MaxString = 128;
    private const string Ellipsis = "...";

    /// <summary>The text; a cycle ends with its depth.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    /// <summary>What a value is called in a message.</summary>
    public static string NameOf(object? value) => value switch
    {
        null => "null",
        HessianObject made => made.ClassName,
        HessianThrowable thrown => thrown.ClassName,
        HessianList { JavaType: { } type } => type,
        HessianMap { JavaType: { } type } => type,
        IDictionary => "a map",
        IList => "a list",
        _ => value.GetType().Name,
    };

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string units:
                text.Append('"').Append(units.AsSpan(0, Math.Min(units.Length, MaxString))).Append(units.Length > MaxString ? Ellipsis : "").Append('"');
                break;
            case byte[] bytes:
                text.Append(CultureInfo.InvariantCulture, $"{bytes.Length} bytes");
                break;
            case HessianObject made:
                AppendAll(text, made.ClassName + " {", " }", made, depth, static (text, field, depth) => AppendNamed(text, " " + field.Key + ": ", field.Value, depth));
                break;
            case IDictionary map:
                AppendAll(text, (map as HessianMap)?.JavaType + "{", " }", Entries(map), depth, AppendEntry);
                break;
            case IList list:
                AppendAll(text, (list as HessianList)?.JavaType + "[", "]", list.Cast<object?>(), depth, Append);
                break;
            default:
                text.Append(ScalarText.Of(value) ?? value.ToString());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string begin, string end, IEnumerable<T> items, int depth, Action<StringBuilder, T, int> append)
    {
        text.Append(begin);
        bool isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(end == "]" ? ", " : ",");
            isFirst = false;
            if (depth >= MaxDepth || text.Length > MaxLength)
            {
                text.Append(end == "]" ? "" : " ").Append(Ellipsis);
                break;
            }
            append(text, item, depth + 1);
        }
        text.Append(end);
    }

    // By the map's own enumerator: that of the bare interface gives pairs of another type.
    private static IEnumerable<DictionaryEntry> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map) yield return entry;
    }

    private static void AppendEntry(StringBuilder text, DictionaryEntry entry, int depth)
    {
        text.Append(' ');
        Append(text, entry.Key, depth);
        AppendNamed(text, ": ", entry.Value, depth);
    }

    private static void AppendNamed(StringBuilder text, string name, object? value, int depth)
    {
        text.Append(name);
        Append(text, value, depth);
    }
}
