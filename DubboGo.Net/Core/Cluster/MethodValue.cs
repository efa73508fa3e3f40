using System.Globalization;

namespace DubboGo.Net;

/// <summary>How the parameters are parsed that a URL may set for one method.</summary>
internal static class MethodValue
{
    public static (bool Ok, int Value) Count(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? (true, value) : (false, 0);

    public static (bool Ok, TimeSpan Value) Milliseconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value is > 0 and <= int.MaxValue
            ? (true, TimeSpan.FromMilliseconds(value))
            : (false, default);

    public static (bool Ok, bool Value) Truth(string text) => (bool.TryParse(text, out bool value), value);
}
