using System.Globalization;
using System.Text;

namespace DubboGo.Net;

/// <summary>Tells references of one client apart: all that a caller can ask for. What he leaves to others is not what he sets to nothing.</summary>
internal static class ReferenceKey
{
    public static string Of(ServiceContract contract, ReferenceOptions options)
    {
        var key = new StringBuilder(contract.Type.AssemblyQualifiedName);
        Append(key, options.Version, options.Group, options.Url, options.Protocol, options.Timeout);
        Append(key, options.Retries, options.LoadBalance, options.Cluster, options.Check);
        Append(key, options.Connections, options.Filters, options.TryFilters, options.RetryUnsafe);
        Append(key, [.. options.Registries]);
        foreach (var (name, method) in options.Methods.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(key, name, method.Timeout, method.Retries, method.LoadBalance);
        }
        foreach (var (name, value) in options.Parameters.OrderBy(entry => entry.Key, StringComparer.Ordinal)) Append(key, name, value);
        return key.ToString();
    }

    private static void Append(StringBuilder key, params ReadOnlySpan<object?> parts)
    {
        key.Append('\n');
        foreach (object? part in parts)
        {
            if (part is not null) key.Append(CultureInfo.InvariantCulture, $"={part}");
            key.Append('\t');
        }
    }
}
