using System.Globalization;

namespace DubboGo.Net;

/// <summary>The grammar of <see cref="DubboUrl"/>, as <c>org.apache.dubbo.common.URL.valueOf</c> reads it.</summary>
internal static class UrlParser
{
    public static DubboUrl? Parse(string text, out string? reason)
    {
        string rest = text.Trim();
        reason = null;
        if (rest.Length == 0) return Refuse("it is empty", out reason);
        var (body, query) = Cut(rest, "?");
        var (protocol, address) = body.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? (body[..at], body[(at + 3)..]) : ("", body);
        if (body.Contains("://", StringComparison.Ordinal) && protocol.Length == 0) return Refuse("its scheme is empty", out reason);
        var (authority, path) = Cut(address, "/");
        int user = authority.LastIndexOf('@');
        var (username, password) = user < 0 ? (null, null) : Credentials(authority[..user]);
        if (!TryParseHost(authority[(user + 1)..], out string host, out int port)) return Refuse("its port is no number from 0 to 65535", out reason);
        return new DubboUrl(protocol, host, port, path ?? "", Parameters(query)) { Username = username, Password = password };
    }

    private static DubboUrl? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }

    private static (string Before, string? After) Cut(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + separator.Length)..]) : (text, null);

    private static (string? Username, string? Password) Credentials(string text) => Cut(text, ":");

    private static bool TryParseHost(string text, out string host, out int port)
    {
        int bracket = text.LastIndexOf(']');
        int colon = text.LastIndexOf(':');
        (host, port) = (text, 0);
        // Without brackets more than one colon is an IPv6 address without a port.
        if (colon > bracket && (bracket >= 0 || text.IndexOf(':', StringComparison.Ordinal) == colon))
        {
            host = text[..colon];
            if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > 65535) return false;
        }
        if (bracket >= 0 && host.StartsWith('[')) host = host[1..bracket];
        return true;
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string? query)
    {
        foreach (string part in (query ?? "").Split('&', StringSplitOptions.TrimEntries))
        {
            var (key, value) = Cut(part, "=");
            // A name without a value stands for itself, as in Java.
            if (key.Length > 0) yield return new(key, value ?? key);
        }
    }
}
