using System.Security.Cryptography;
using System.Text;

namespace DubboGo.Net.ZooKeeper;

/// <summary>One entry of a node's access list: who may do what. Immutable.</summary>
/// <param name="Permissions">What is allowed.</param>
/// <param name="Scheme">How the server recognises who: <c>world</c>, <c>auth</c>, <c>digest</c>, <c>ip</c>.</param>
/// <param name="Id">Who, in the terms of the scheme.</param>
public sealed record ZooKeeperAcl(ZooKeeperPermissions Permissions, string Scheme, string Id)
{
    /// <summary>Everybody may do everything: what Dubbo registries use where no credentials are set.</summary>
    public static IReadOnlyList<ZooKeeperAcl> Open { get; } = [new(ZooKeeperPermissions.All, "world", "anyone")];

    /// <summary>Only who has authenticated as the creator may do anything; needs a client with credentials.</summary>
    public static IReadOnlyList<ZooKeeperAcl> CreatorOnly { get; } = [new(ZooKeeperPermissions.All, "auth", "")];

    /// <summary>An entry for a user of the <c>digest</c> scheme; the password is stored as the SHA-1 that ZooKeeper prescribes.</summary>
    public static ZooKeeperAcl Digest(ZooKeeperPermissions permissions, string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
#pragma warning disable CA5350 // The scheme is defined with SHA-1.
        byte[] hash = SHA1.HashData(Encoding.UTF8.GetBytes($"{user}:{password}"));
#pragma warning restore CA5350
        return new(permissions, "digest", $"{user}:{Convert.ToBase64String(hash)}");
    }
}
