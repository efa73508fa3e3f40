namespace Hessian2;

/// <summary>
/// A <c>java.time.ZoneId</c> by its name: a region such as <c>Asia/Shanghai</c>, <c>Z</c>, or an offset. Whether a region of that name exists
/// is not looked up. What untyped reading gives for one. Immutable; the default is <c>Z</c>.
/// </summary>
public readonly record struct JavaZoneId : IJavaValue
{
    // The longest region of the tz database has 30 characters.
    private const int MaxLength = 100;

    private readonly string? _id;

    /// <summary>Makes a zone.</summary>
    /// <exception cref="ArgumentException">Java has no zones of such names.</exception>
    public JavaZoneId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaxLength || !id.All(IsAllowed) || IsPath(id)) throw new ArgumentException($"'{(id.Length > MaxLength ? id[..MaxLength] : id)}' is no name of a time zone.", nameof(id));
        _id = id;
    }

    /// <summary>The name.</summary>
    public string Id => _id ?? "Z";

    /// <summary>The zone of .NET by that name.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine knows no zone of the name.</exception>
    public TimeZoneInfo ToTimeZoneInfo() => Id == "Z" ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;

    // Where zones are files, a name from a stranger must not lead out of their folder.
    private static bool IsPath(string id) => id[0] is '/' or '.' || id.Contains("..", StringComparison.Ordinal);

    private static bool IsAllowed(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '~' or '/' or '.' or '_' or '+' or '-' or ':';
}
