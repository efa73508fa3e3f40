using System.Globalization;

namespace DubboGo.Net;

/// <summary>Collects the parameters of a URL from options: what is not set leaves no parameter. Not thread-safe.</summary>
internal sealed class UrlParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => _values;

    public void Set(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _values[key] = value;
    }

    public void Set(string key, int? value) => Set(key, value?.ToString(CultureInfo.InvariantCulture));

    public void Set(string key, bool? value) => Set(key, value switch { null => null, true => "true", false => "false" });

    public void Set(string key, TimeSpan? value) => Set(key, value?.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));

    /// <summary>What the caller adds for himself goes before everything else.</summary>
    public void SetAll(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        foreach (var (key, value) in parameters) Set(OptionCheck.Name(key, "A parameter's name"), OptionCheck.Text(value, key));
    }

    /// <summary>What contract and options say of single methods, <c>method.key</c>; options go before attributes.</summary>
    public void SetMethods(ServiceContract contract, IDictionary<string, MethodOptions> options)
    {
        foreach (var method in contract.Methods)
        {
            Set(method.Name + ".timeout", method.Settings.Timeout);
            Set(method.Name + ".retries", method.Settings.Retries);
            Set(method.Name + ".loadbalance", method.Settings.LoadBalance);
        }
        foreach (var (name, method) in options)
        {
            Set(name + ".timeout", method.Timeout);
            Set(name + ".retries", method.Retries);
            Set(name + ".loadbalance", method.LoadBalance);
        }
    }
}
