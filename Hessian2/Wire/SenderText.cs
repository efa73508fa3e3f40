using System.Globalization;

namespace Hessian2.Wire;

/// <summary>Text that a sender chose, as it may stand in messages and paths: they go into logs, which he must neither flood nor forge.</summary>
internal static class SenderText
{
    // A part of a long name says enough.
    private const int MaxLength = 64;

    /// <summary>The beginning of the text; what breaks lines, moves cursors or turns the direction of writing becomes U+FFFD.</summary>
    public static string Show(string text)
    {
        string shown = text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "...");
        return shown.Any(IsHarmful) ? string.Concat(shown.Select(static unit => IsHarmful(unit) ? '\uFFFD' : unit)) : shown;
    }

    private static bool IsHarmful(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
