using System.Globalization;

namespace DubboGo.Net;

/// <summary>
/// Times in configuration: <c>00:00:03</c> as .NET writes them, <c>3s</c>, <c>500ms</c>, <c>2m</c> as dubbo-go does, or milliseconds.
/// </summary>
internal static class TimeText
{
    private static readonly (string Unit, double Milliseconds)[] s_units = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)];

    /// <exception cref="FormatException">It is no time.</exception>
    public static TimeSpan Parse(string text)
    {
        if (text.Contains(':')) return TimeSpan.Parse(text, CultureInfo.InvariantCulture);
        foreach (var (unit, milliseconds) in s_units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            return TimeSpan.FromMilliseconds(Number(text[..^unit.Length]) * milliseconds);
        }
        return TimeSpan.FromMilliseconds(Number(text));
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new FormatException("a time looks like 00:00:03, 3s, 500ms or 3000 (milliseconds)");
}
