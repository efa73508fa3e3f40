using System.Runtime.CompilerServices;

namespace DubboGo.Net;

/// <summary>What the setters of options accept; each error names the option and the bound.</summary>
internal static class OptionCheck
{
    public static TimeSpan Time(TimeSpan value, [CallerMemberName] string option = "") =>
        value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{option} must be more than 0 and at most {int.MaxValue} ms.");

    public static TimeSpan? Time(TimeSpan? value, [CallerMemberName] string option = "") => value is { } time ? Time(time, option) : null;

    public static TimeSpan TimeOrZero(TimeSpan value, [CallerMemberName] string option = "") =>
        value == TimeSpan.Zero ? value : Time(value, option);

    public static int Range(int value, int least, int most, [CallerMemberName] string option = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{option} must be from {least} to {most}.");

    public static int? Range(int? value, int least, int most, [CallerMemberName] string option = "") =>
        value is { } number ? Range(number, least, most, option) : null;

    /// <summary>Text that stands in a URL as it is: what would be taken for another parameter is refused.</summary>
    public static string? Text(string? value, [CallerMemberName] string option = "") =>
        value is null || value.AsSpan().IndexOfAny('&', '\r', '\n') < 0
            ? value
            : throw new ArgumentException(
                $"{option} must hold no '&' and no line end, since it stands in a URL: '{value}'.", nameof(value));

    public static string Name(string value, [CallerMemberName] string option = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, option);
        return Text(value, option)!;
    }
}
