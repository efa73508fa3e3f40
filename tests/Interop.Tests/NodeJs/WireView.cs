using System.Globalization;
using System.Text;
using Hessian2;

namespace Interop.Tests.NodeJs;

/// <summary>What bytes hold for a peer without types, in the words of tests/peers/node/hessian.js: a number is a double, a long beyond 2^53 a text.</summary>
internal static class WireView
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    public static string[] Of(ReadOnlySpan<byte> bytes)
    {
        List<string> lines = [];
        var reader = new HessianTokenReader(bytes);
        try
        {
            while (reader.Read())
            {
                bool isField = reader is { Parent: HessianToken.Object, FieldName: not null } && reader.Token is not (HessianToken.End or HessianToken.ClassDefinition);
                if (isField) lines.Add($"field {reader.FieldName}");
                if (reader.Token != HessianToken.ClassDefinition) lines.Add(WordsOf(ref reader));
            }
        }
        finally
        {
            reader.Dispose();
        }
        return [.. lines];
    }

    /// <summary>The first line that differs; null where none does.</summary>
    public static string? Difference(string[] wanted, string[] found)
    {
        int same = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == wanted.Length && same == found.Length ? null : $"line {same}: {LineOf(wanted, same)} wanted, {LineOf(found, same)} found";
    }

    /// <summary>What hessian.js refuses, lists without a length and four bytes of UTF-8, by its offset; null where there is none.</summary>
    public static string? Refused(ReadOnlySpan<byte> bytes)
    {
        var reader = new HessianTokenReader(bytes);
        try
        {
            while (reader.Read())
            {
                if (reader is { Token: HessianToken.List, Count: < 0 }) return $"a list without a length at {reader.Start}";
                if (reader.Token is HessianToken.String && HasFourBytes(reader.BytesFrom(reader.Start))) return $"four bytes of UTF-8 at {reader.Start}";
            }
            return null;
        }
        finally
        {
            reader.Dispose();
        }
    }

    // A chunk's length may begin so as well, but three bytes that continue a character never follow there.
    private static bool HasFourBytes(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i + 3 < text.Length; i++)
        {
            if (text[i] is >= 0xf0 and <= 0xf4 && !text.Slice(i + 1, 3).ContainsAnyExceptInRange((byte)0x80, (byte)0xbf)) return true;
        }
        return false;
    }

    private static string LineOf(string[] lines, int index) =>
        index >= lines.Length ? "the end" : lines[index].Length > 100 ? $"{lines[index][..100]}.." : lines[index];

    private static string WordsOf(ref HessianTokenReader reader) => reader.Token switch
    {
        HessianToken.Null => "null",
        HessianToken.Boolean => reader.GetBoolean() ? "true" : "false",
        HessianToken.Int32 => Number(reader.GetInt32()),
        HessianToken.Int64 => Long(reader.GetInt64()),
        HessianToken.Double => Number(reader.GetDouble()),
        HessianToken.Date => string.Create(CultureInfo.InvariantCulture, $"date {reader.GetDate().Milliseconds}"),
        HessianToken.String => Text(reader.GetString()),
        HessianToken.Binary => $"binary {Convert.ToHexStringLower(reader.GetBinary())}",
        HessianToken.List => $"list {reader.TypeName}",
        HessianToken.Map => $"map {reader.TypeName}",
        HessianToken.Object => $"object {reader.Definition!.ClassName}",
        HessianToken.Reference => $"again {reader.ReferenceNumber}",
        HessianToken.End => "end",
        var token => throw new InvalidOperationException($"{token} is not a value."),
    };

    private static string Number(double value) => $"number {BitConverter.DoubleToUInt64Bits(value):x16}";

    private static string Long(long value) => value is >= -MaxSafeInteger and <= MaxSafeInteger
        ? Number(value)
        : string.Create(CultureInfo.InvariantCulture, $"string {value}");

    // JSON holds no half of a surrogate pair.
    private static string Text(string text) => text.EnumerateRunes().Count(rune => rune == Rune.ReplacementChar) > text.Count(c => c == '\ufffd')
        ? $"string16 {string.Concat(text.Select(c => $"{(int)c:x4}"))}"
        : $"string {text}";
}
