using System.Globalization;
using System.Text;

namespace DubboGo.Net;

/// <summary>Tells references of one client apart: all that a caller can ask for.</summary>
internal static class ReferenceKey
{
    public static string Of(ServiceContract contract, ReferenceOptions options)
    {
        var key = new StringBuilder(contract.Type.AssemblyQualifiedName);
        key.Append(CultureInfo.InvariantCulture, $"\n{options.Version}\n{options.Group}\n{options.Url}\n{options.Protocol}\n{options.Timeout}");
        key.Append(CultureInfo.InvariantCulture, $"\n{options.Retries}\n{options.LoadBalance}\n{options.Cluster}\n{options.Check}");
        key.Append(CultureInfo.InvariantCulture, $"\n{options.Connections}\n{options.Filters}\n{options.TryFilters}\n{options.RetryUnsafe}\n");
        key.AppendJoin('\n', options.Registries);
        foreach (var (name, method) in options.Methods.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            key.Append(CultureInfo.InvariantCulture, $"\n{name}:{method.Timeout},{method.Retries},{method.LoadBalance}");
        }
        foreach (var (name, value) in options.Parameters.OrderBy(entry => entry.Key, StringComparer.Ordinal)) key.Append($"\n{name}={value}");
        return key.ToString();
    }
}
