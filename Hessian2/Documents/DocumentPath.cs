using System.Collections;
using System.Globalization;

namespace Hessian2.Documents;

/// <summary>Finds values by paths such as <c>lines[3].sku</c>.</summary>
internal static class DocumentPath
{
    public static bool TryFind(object? root, string path, out object? value)
    {
        if (root is HessianObject named && named.TryGetValue(path, out value)) return true;
        value = root;
        var rest = path.AsSpan();
        bool isFirst = true;
        while (rest.Length > 0)
        {
            var part = NextPart(ref rest, isFirst, path, out bool isIndex);
            isFirst = false;
            if (isIndex ? !TryElement(value, part, out value) : !TryField(value, part, out value)) return false;
        }
        return true;
    }

    private static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest, bool isFirst, string path, out bool isIndex)
    {
        isIndex = rest[0] == '[';
        if (!isIndex && !isFirst && rest[0] != '.') throw Malformed(path);
        if (rest[0] is '[' or '.') rest = rest[1..];
        int end = isIndex ? rest.IndexOf(']') : rest.IndexOfAny('.', '[');
        if (isIndex && end < 0) throw Malformed(path);
        if (end < 0) end = rest.Length;
        var part = rest[..end];
        if (part.IsEmpty && !isIndex) throw Malformed(path);
        rest = rest[(isIndex ? end + 1 : end)..];
        return part;
    }

    private static bool TryField(object? parent, ReadOnlySpan<char> name, out object? value)
    {
        value = null;
        return parent switch
        {
            HessianObject made => made.TryGetValue(name.ToString(), out value),
            HessianThrowable thrown => TryField(thrown, name, out value),
            _ => TryElement(parent, name, out value),
        };
    }

    private static bool TryField(HessianThrowable thrown, ReadOnlySpan<char> name, out object? value)
    {
        (bool found, value) = name switch
        {
            "detailMessage" => (true, thrown.Message),
            "cause" => (true, thrown.Cause),
            "stackTrace" => (true, (object?)thrown.StackTrace),
            "suppressedExceptions" => (true, thrown.Suppressed),
            _ => (false, null),
        };
        for (int i = 0; !found && i < thrown.Fields.Count; i++) (found, value) = (name.SequenceEqual(thrown.Fields[i].Key), thrown.Fields[i].Value);
        return found;
    }

    private static bool TryElement(object? parent, ReadOnlySpan<char> key, out object? value)
    {
        value = null;
        bool isNumber = long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        switch (parent)
        {
            case IDictionary map:
                return TryEntry(map, key.ToString(), out value) || (isNumber && ((number == (int)number && TryEntry(map, (int)number, out value)) || TryEntry(map, number, out value)));
            case IList list when isNumber && number >= 0 && number < list.Count:
                value = list[(int)number];
                return true;
            case HessianObject made when isNumber && number >= 0 && number < made.Count:
                value = made[(int)number];
                return true;
            default:
                return false;
        }
    }

    private static bool TryEntry(IDictionary map, object key, out object? value)
    {
        bool found = map.Contains(key);
        value = found ? map[key] : null;
        return found;
    }

    private static FormatException Malformed(string path) => new($"'{path}' is no path such as lines[3].sku.");
}
