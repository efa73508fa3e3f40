using System.Net;

namespace Hessian2;

/// <summary>
/// A <c>java.net.InetAddress</c>: an address, and the name of its host where one is known. Untyped reading gives it where there is a name,
/// which <see cref="IPAddress"/> does not hold. Immutable.
/// </summary>
public sealed record JavaInetAddress : IJavaValue
{
    /// <summary>Makes an address.</summary>
    /// <param name="hostName">The name of the host; null for none.</param>
    /// <param name="address">The address. Its scope is none of Java's libraries' business: it is not sent.</param>
    public JavaInetAddress(string? hostName, IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        (HostName, Address) = (hostName, address);
    }

    /// <summary>The name of the host; null for none.</summary>
    public string? HostName { get; }

    /// <summary>The address.</summary>
    public IPAddress Address { get; }

    /// <summary>As Java prints it: <c>localhost/127.0.0.1</c>.</summary>
    public override string ToString() => $"{HostName}/{Address}";
}
