using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace DubboGo.Net;

/// <summary>The address that this machine is registered with.</summary>
internal static class LocalAddress
{
    private const string HostVariable = "DUBBO_IP_TO_REGISTRY";
    private const string PortVariable = "DUBBO_PORT_TO_REGISTRY";
    private static readonly Lazy<string> s_found = new(Find);

    /// <summary>The environment's word, else the option's, else the address listened on where it is one, else the first of the machine.</summary>
    public static string HostToRegister(string? option, string? listening = null)
    {
        if (Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } named) return OptionCheck.Name(named, HostVariable);
        if (!string.IsNullOrEmpty(option)) return option;
        return listening is null || IsEvery(listening) ? s_found.Value : listening;
    }

    /// <summary>The environment's word, else the option's, else the port listened on.</summary>
    /// <exception cref="InvalidOperationException">The environment's is no port.</exception>
    public static int PortToRegister(int? option, int listening)
    {
        string? named = Environment.GetEnvironmentVariable(PortVariable);
        if (string.IsNullOrEmpty(named)) return option ?? listening;
        return ushort.TryParse(named, out ushort port) && port > 0
            ? port
            : throw new InvalidOperationException($"The environment variable {PortVariable} holds '{named}', which is no port.");
    }

    private static bool IsEvery(string host) =>
        IPAddress.TryParse(host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    private static string Find() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
            ?.ToString() ?? "127.0.0.1";
}
