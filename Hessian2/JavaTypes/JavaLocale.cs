using System.Globalization;

namespace Hessian2;

/// <summary>
/// A <c>java.util.Locale</c> by the text that Java prints: language, country and variant, such as <c>zh_CN</c> or <c>es_ES_Traditional</c>.
/// What untyped reading gives for one. Immutable; the default is Java's root locale.
/// </summary>
/// <param name="text">The text; empty for the root locale.</param>
public readonly struct JavaLocale(string text) : IJavaValue, IEquatable<JavaLocale>
{
    private readonly string? _text = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>The text that Java prints.</summary>
    public string Text => _text ?? "";

    /// <summary>The language, such as <c>zh</c>; empty where there is none.</summary>
    public string Language => Part(0);

    /// <summary>The country, such as <c>CN</c>; empty where there is none.</summary>
    public string Country => Part(1);

    /// <summary>All behind the country: variant, script and extensions; empty where there is none.</summary>
    public string Variant => Part(2);

    /// <summary>The locale of a culture: <c>zh-CN</c> is <c>zh_CN</c>, <c>zh-Hans-CN</c> is <c>zh_CN_#Hans</c>.</summary>
    public static JavaLocale FromCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        string[] parts = culture.Name.Split('-');
        string? script = parts.Skip(1).FirstOrDefault(static part => part.Length == 4 && char.IsAsciiLetter(part[0]));
        string country = parts.Skip(1).FirstOrDefault(static part => part.Length is 2 or 3) ?? "";
        if (script is not null) return new($"{parts[0]}_{country}_#{script}");
        return new(country.Length > 0 ? $"{parts[0]}_{country}" : parts[0]);
    }

    /// <summary>The culture of the same language, script and country.</summary>
    /// <exception cref="CultureNotFoundException">.NET has none, or the locale has a variant, which .NET's cultures do not.</exception>
    public CultureInfo ToCulture()
    {
        bool isScript = Variant.StartsWith('#') && Variant.Length == 5;
        if (Variant.Length > 0 && !isScript) throw new CultureNotFoundException(nameof(Text), Text, "A culture has no variant.");
        return CultureInfo.GetCultureInfo(string.Join('-', new[] { Language, isScript ? Variant[1..] : "", Country }.Where(static part => part.Length > 0)));
    }

    /// <inheritdoc/>
    public bool Equals(JavaLocale other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JavaLocale other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>True for two locales of one text.</summary>
    public static bool operator ==(JavaLocale left, JavaLocale right) => left.Equals(right);

    /// <summary>True for two locales of different texts.</summary>
    public static bool operator !=(JavaLocale left, JavaLocale right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private string Part(int index)
    {
        string[] parts = Text.Split('_', 3);
        return index < parts.Length ? parts[index] : "";
    }
}
