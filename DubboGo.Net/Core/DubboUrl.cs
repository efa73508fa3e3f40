using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;

namespace DubboGo.Net;

/// <summary>
/// Dubbo's URL, <c>protocol://username:password@host:port/path?key=value</c>: how providers, consumers and registries describe themselves,
/// and the bus that configuration travels on. Parsed and printed as <c>org.apache.dubbo.common.URL</c> does, since registries hold the
/// text: parameters are printed in the order of their names, values as they are. Immutable and thread-safe; equal by content.
/// </summary>
public sealed class DubboUrl : IEquatable<DubboUrl>
{
    private readonly FrozenDictionary<string, string> _parameters;
    private string? _text;

    /// <summary>Makes a URL.</summary>
    /// <param name="protocol">The scheme; empty for none.</param>
    /// <param name="host">Host name or address, an IPv6 one without brackets; empty for none.</param>
    /// <param name="port">The port; 0 for none.</param>
    /// <param name="path">The path without its leading slash; empty for none.</param>
    /// <param name="parameters">The parameters; of two with one name the last counts.</param>
    public DubboUrl(string protocol, string host, int port = 0, string path = "", IEnumerable<KeyValuePair<string, string>>? parameters = null)
        : this(protocol, host, port, path, Freeze(parameters ?? []))
    {
    }

    private DubboUrl(string protocol, string host, int port, string path, FrozenDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)port, (uint)IPEndPoint.MaxPort, nameof(port));
        (Protocol, Host, Port, Path, _parameters) = (protocol, host, port, path, parameters);
    }

    /// <summary>The scheme; empty for none.</summary>
    public string Protocol { get; private init; }

    /// <summary>The user name; null for none.</summary>
    public string? Username { get; init; }

    /// <summary>The password; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>Host name or address, an IPv6 one without brackets; empty for none.</summary>
    public string Host { get; private init; }

    /// <summary>The port; 0 for none.</summary>
    public int Port { get; private init; }

    /// <summary>The path without its leading slash; empty for none.</summary>
    public string Path { get; private init; }

    /// <summary>The parameters.</summary>
    public IReadOnlyDictionary<string, string> Parameters => _parameters;

    /// <summary><c>host:port</c>, the host alone where there is no port.</summary>
    public string Address => (Port == 0, Host.Contains(':')) switch
    {
        (true, false) => Host,
        (true, true) => $"[{Host}]",
        (false, false) => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}"),
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}"),
    };

    /// <summary>The interface: the parameter of that name, which some peers leave out, else the path, which others leave out.</summary>
    public string InterfaceName => this["interface"] is { Length: > 0 } name ? name : Path;

    /// <summary>The service that the URL stands for.</summary>
    public ServiceKey Service => new(InterfaceName, this["version"], this["group"]);

    /// <summary>The parameter <paramref name="key"/>, else <c>default.</c>key as Dubbo has it, else null.</summary>
    public string? this[string key] =>
        _parameters.TryGetValue(key, out string? value) || _parameters.TryGetValue("default." + key, out value) ? value : null;

    /// <summary>Parses the text of a URL, already decoded.</summary>
    /// <exception cref="FormatException">It is none; the message tells why.</exception>
    public static DubboUrl Parse(string text) =>
        UrlParser.Parse(text, out string? reason) ?? throw new FormatException($"'{text}' is no Dubbo URL: {reason}.");

    /// <summary>Parses the text of a URL, already decoded.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DubboUrl? url)
    {
        url = text is null ? null : UrlParser.Parse(text, out _);
        return url is not null;
    }

    /// <summary>Undoes <see cref="Encode()"/>.</summary>
    public static string Decode(string encoded) => WebUtility.UrlDecode(encoded);

    /// <summary>The whole URL encoded as <c>java.net.URLEncoder</c> does, which is the name of its node in a registry.</summary>
    public string Encode() => Encode(ToString());

    /// <summary>Encodes text as <c>java.net.URLEncoder</c> does.</summary>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoded = new StringBuilder(text.Length * 2);
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)unit;
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '*' or '_') encoded.Append(c);
            else if (c == ' ') encoded.Append('+');
            else encoded.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    /// <summary>A parameter as a number; <paramref name="otherwise"/> where there is none or it is no number.</summary>
    public int GetInt32(string key, int otherwise) =>
        int.TryParse(this[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    /// <summary>A parameter as a number; <paramref name="otherwise"/> where there is none or it is no number.</summary>
    public long GetInt64(string key, long otherwise) =>
        long.TryParse(this[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : otherwise;

    /// <summary>A parameter as a truth value; <paramref name="otherwise"/> where there is none or it is neither true nor false.</summary>
    public bool GetBoolean(string key, bool otherwise) => bool.TryParse(this[key], out bool value) ? value : otherwise;

    /// <summary>A parameter in milliseconds as a time; <paramref name="otherwise"/> where there is none or it is no positive number.</summary>
    public TimeSpan GetMilliseconds(string key, TimeSpan otherwise)
    {
        long value = GetInt64(key, 0);
        return value is > 0 and <= int.MaxValue ? TimeSpan.FromMilliseconds(value) : otherwise;
    }

    /// <summary>A parameter that may be set for one method, as Dubbo has it: <c>method.key</c> goes before <c>key</c>.</summary>
    public string? GetMethodParameter(string method, string key) => _parameters.GetValueOrDefault($"{method}.{key}") ?? this[key];

    /// <summary>This URL with one parameter set.</summary>
    public DubboUrl With(string key, string value) => With([new(key, value)]);

    /// <summary>This URL with parameters set; those there already under a name are replaced.</summary>
    public DubboUrl With(IEnumerable<KeyValuePair<string, string>> parameters) => Copy(Freeze(_parameters.Concat(parameters)));

    /// <summary>This URL without the parameters of these names.</summary>
    public DubboUrl Without(params ReadOnlySpan<string> keys)
    {
        var kept = new Dictionary<string, string>(_parameters, StringComparer.Ordinal);
        foreach (string key in keys) kept.Remove(key);
        return Copy(Freeze(kept));
    }

    /// <summary>This URL at another address.</summary>
    public DubboUrl WithAddress(string host, int port) => new(Protocol, host, port, Path, _parameters) { Username = Username, Password = Password };

    /// <summary>This URL with another scheme.</summary>
    public DubboUrl WithProtocol(string protocol) => new(protocol, Host, Port, Path, _parameters) { Username = Username, Password = Password };

    /// <summary>This URL with another path.</summary>
    public DubboUrl WithPath(string path) => new(Protocol, Host, Port, path, _parameters) { Username = Username, Password = Password };

    /// <inheritdoc/>
    public bool Equals(DubboUrl? other) => other is not null && (ReferenceEquals(this, other) || ToString() == other.ToString());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DubboUrl);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The full text, parameters in the order of their names.</summary>
    public override string ToString() => _text ??= Print();

    private static FrozenDictionary<string, string> Freeze(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in parameters) last[key] = value;
        return last.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private DubboUrl Copy(FrozenDictionary<string, string> parameters) =>
        new(Protocol, Host, Port, Path, parameters) { Username = Username, Password = Password };

    private string Print()
    {
        var text = new StringBuilder();
        if (Protocol.Length > 0) text.Append(Protocol).Append("://");
        if (!string.IsNullOrEmpty(Username))
        {
            text.Append(Username);
            if (!string.IsNullOrEmpty(Password)) text.Append(':').Append(Password);
            text.Append('@');
        }
        text.Append(Address);
        if (Path.Length > 0) text.Append('/').Append(Path);
        char separator = '?';
        foreach (var (key, value) in _parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append(key).Append('=').Append(value.AsSpan().Trim());
            separator = '&';
        }
        return text.ToString();
    }
}
