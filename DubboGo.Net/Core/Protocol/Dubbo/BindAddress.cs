using System.Net;
using System.Net.Sockets;

namespace DubboGo.Net.Protocol;

/// <summary>The local address that the host of a provider's URL stands for.</summary>
internal static class BindAddress
{
    public static async ValueTask<IPAddress> OfAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var address)) return address;
        if (host.Length == 0) return IPAddress.Any;
        var all = await FindAsync(host, cancellationToken).ConfigureAwait(false);
        return Array.Find(all, a => a.AddressFamily == AddressFamily.InterNetwork) ?? all[0];
    }

    private static async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw new InvalidOperationException($"The host '{host}' cannot be listened on: {e.Message}.", e);
        }
    }
}
