namespace Hessian2;

/// <summary>
/// A <c>java.net.URL</c>, which Java's libraries write by its private fields and cannot read back. What untyped reading gives for one; a
/// <see cref="Uri"/> is read from it too. Immutable.
/// </summary>
public sealed record JavaUrl : IJavaValue
{
    /// <summary>The scheme, such as <c>http</c>.</summary>
    public string? Protocol { get; init; }

    /// <summary>The host.</summary>
    public string? Host { get; init; }

    /// <summary>The port; -1 for the scheme's own.</summary>
    public int Port { get; init; } = -1;

    /// <summary>Path and query.</summary>
    public string? File { get; init; }

    /// <summary>User, host and port as they stand in the text.</summary>
    public string? Authority { get; init; }

    /// <summary>What stands behind the <c>#</c>; null where there is none.</summary>
    public string? Fragment { get; init; }

    /// <summary>The parts of an absolute URI as Java has them.</summary>
    /// <exception cref="ArgumentException">It is relative.</exception>
    public static JavaUrl FromUri(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.IsAbsoluteUri) throw new ArgumentException($"'{value}' is relative: Java has no such URL.", nameof(value));
        string authority = value.UserInfo.Length > 0 ? $"{value.UserInfo}@{value.Authority}" : value.Authority;
        return new()
        {
            Protocol = value.Scheme,
            Host = value.Host,
            Port = value.IsDefaultPort ? -1 : value.Port,
            File = value.PathAndQuery,
            Authority = authority.Length > 0 ? authority : null,
            Fragment = value.Fragment.Length > 0 ? value.Fragment[1..] : null,
        };
    }

    /// <summary>The same address.</summary>
    /// <exception cref="UriFormatException">.NET knows no such address.</exception>
    public Uri ToUri() => new(ToString(), UriKind.Absolute);

    /// <summary>As Java prints it: <c>http://example.com/a?b=c#d</c>.</summary>
    public override string ToString() =>
        $"{Protocol}:{(string.IsNullOrEmpty(Authority) ? "" : "//" + Authority)}{File}{(Fragment is null ? "" : "#" + Fragment)}";
}
