using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DubboGo.Net;

/// <summary>
/// Reads one section into the setters of options, by hand: it is safe for AOT, an error names the key and its place, and a key that nobody
/// knows is one. Not thread-safe.
/// </summary>
internal sealed class SettingsReader(IConfigurationSection section)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public void Text(string key, Action<string> set) => Read(key, set, text => text);

    public void Number(string key, Action<int> set) =>
        Read(key, set, text => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public void Truth(string key, Action<bool> set) => Read(key, set, bool.Parse);

    public void Time(string key, Action<TimeSpan> set) => Read(key, set, TimeText.Parse);

    public void List(string key, IList<string> into) => Visit(key, child =>
    {
        foreach (var item in child.GetChildren())
        {
            if (TextOf(item) is { Length: > 0 } value) into.Add(value);
        }
        // One address may stand alone.
        if (child.Value is { Length: > 0 } single) into.Add(single);
    });

    public void Map(string key, IDictionary<string, string> into) => Visit(key, child =>
    {
        foreach (var item in child.GetChildren()) into[item.Key] = TextOf(item) ?? "";
    });

    public void Sections(string key, Action<string, SettingsReader> read) => Visit(key, child =>
    {
        foreach (var item in child.GetChildren()) read(item.Key, new SettingsReader(item));
    });

    /// <summary>Keys that others read.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys) _known.Add(key);
    }

    /// <summary>Refuses what none of the calls before asked for: most likely it is misspelt, and would be without effect.</summary>
    /// <exception cref="InvalidOperationException">There is such a key.</exception>
    public void End()
    {
        if (section.GetChildren().FirstOrDefault(child => !_known.Contains(child.Key)) is not { } unknown) return;
        string known = string.Join(", ", _known.Order(StringComparer.Ordinal));
        throw new InvalidOperationException($"The configuration key '{unknown.Path}' is not known; '{section.Path}' may hold {known}.");
    }

    private void Read<T>(string key, Action<T> set, Func<string, T> parse) => Visit(key, child =>
    {
        if (TextOf(child) is { } value) set(parse(value));
    });

    private static string? TextOf(IConfigurationSection child) =>
        child.GetChildren().Any() ? throw new FormatException($"one value belongs there, not '{child.GetChildren().First().Path}'") : child.Value;

    private void Visit(string key, Action<IConfigurationSection> visit)
    {
        _known.Add(key);
        var child = section.GetSection(key);
        try
        {
            visit(child);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException(
                $"The configuration key '{child.Path}' holds '{child.Value}', which cannot be used: {e.Message}", e);
        }
    }
}
