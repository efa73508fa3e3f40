using System.Globalization;
using Spectre.Console;

namespace Hessian2.Tool;

/// <summary>
/// Prints one line a token: its offset, its first bytes, and in the indentation of its depth its place and value. Lists, maps and objects
/// show the number by which references name them, references show where they point.
/// </summary>
internal sealed class TreePrinter(IAnsiConsole console, int maxLines)
{
    private const int ShownBytes = 8;
    private const int MaxIndent = 64;

    private static readonly Style s_faint = new(Color.Grey);
    private static readonly Style s_place = new(Color.Teal);
    private static readonly Style s_type = new(Color.Olive);
    private static readonly Style s_error = new(Color.Red);

    private readonly List<string> _labels = []; // what each reference number stands for
    private int _lines;

    /// <summary>Prints the tree, and what is wrong behind it.</summary>
    /// <returns>False where the input is broken.</returns>
    public bool Print(InputData data, HessianOptions options, bool hasValues)
    {
        if (data.Header is { } header) PrintLine(0, data.Bytes.AsSpan(0, data.BodyStart), 0, "", header, s_type);
        try
        {
            PrintBody(data, options, hasValues);
            return true;
        }
        catch (HessianException error)
        {
            PrintError(data, error);
            return false;
        }
        finally
        {
            if (_lines > maxLines) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... {_lines - maxLines} more lines, see --max-lines"), s_faint);
        }
    }

    private void PrintBody(InputData data, HessianOptions options, bool hasValues)
    {
        var reader = new HessianTokenReader(data.Body.Span, options);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueCount > 1 && !hasValues) throw Trailing(data.Body.Length - reader.Start, reader.Start);
                if (reader.Token != HessianToken.End || reader.IsWrittenEnd) PrintToken(ref reader, data.BodyStart, hasValues);
            }
            if (reader.ValueCount == 0) throw new HessianException(HessianErrorKind.Truncated, "The input ends where a value was expected", 0);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private void PrintToken(ref HessianTokenReader reader, int bodyStart, bool hasValues)
    {
        if (reader.ReferenceNumber == _labels.Count) _labels.Add(TokenText.LabelOf(ref reader));
        if (++_lines > maxLines) return;
        var (text, style) = reader.Token switch
        {
            HessianToken.Reference => ($"-> @{reader.ReferenceNumber} {_labels[reader.ReferenceNumber]} at byte {bodyStart + reader.StartOf(reader.ReferenceNumber)}", s_type),
            HessianToken.List or HessianToken.Map or HessianToken.Object => ($"{_labels[reader.ReferenceNumber]} @{reader.ReferenceNumber}{TokenText.DetailOf(ref reader)}", s_type),
            HessianToken.ClassDefinition => (TokenText.DefinitionOf(ref reader), s_type),
            HessianToken.End => ("end", s_faint),
            _ => (TokenText.ScalarOf(ref reader), Style.Plain),
        };
        PrintLine(bodyStart + reader.Start, reader.BytesFrom(reader.Start), reader.Depth, TokenText.PlaceOf(ref reader, hasValues), text, style);
    }

    private void PrintLine(int offset, ReadOnlySpan<byte> bytes, int depth, string place, string text, Style style)
    {
        string hex = TokenText.Hex(bytes[..Math.Min(bytes.Length, ShownBytes)]) + (bytes.Length > ShownBytes ? " .." : "");
        console.Write(string.Create(CultureInfo.InvariantCulture, $"{offset,8}  {hex,-(ShownBytes * 3 + 2)}  "), s_faint);
        console.Write(new string(' ', Math.Min(depth, MaxIndent) * 2));
        console.Write(place, s_place);
        console.WriteLine(text, style);
    }

    private void PrintError(InputData data, HessianException error)
    {
        long offset = data.BodyStart + Math.Max(error.Offset, 0);
        int at = (int)Math.Min(offset, data.Bytes.Length), from = Math.Max(0, at - ShownBytes);
        string before = TokenText.Hex(data.Bytes.AsSpan(from, at - from));
        string behind = at == data.Bytes.Length ? "(end)" : TokenText.Hex(data.Bytes.AsSpan(at, Math.Min(ShownBytes, data.Bytes.Length - at)));
        string path = error.Path is null ? "" : $", in {TokenText.Printable(error.Path, int.MaxValue)}";
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"broken at byte {offset}{path}"), s_error);
        console.WriteLine($"  {error.Kind}: {TokenText.Printable(error.Reason, int.MaxValue)}", s_error);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  bytes from {from}: {before} [{behind}]"), s_faint);
    }

    private static HessianException Trailing(int count, int start) =>
        new(HessianErrorKind.TrailingBytes, $"{count} bytes are left behind the value; --values shows several values", start);
}
