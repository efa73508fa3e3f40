namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>What makes a session: whoever shows id and password re-attaches to it. Immutable.</summary>
/// <param name="Id">Its id; 0 for none yet.</param>
/// <param name="Password">Its password.</param>
/// <param name="Timeout">The timeout that the server granted.</param>
internal sealed record SessionIdentity(long Id, byte[] Password, TimeSpan Timeout)
{
    private const int PasswordSize = 16;

    /// <summary>No session: asks for a new one.</summary>
    public static SessionIdentity None { get; } = new(0, new byte[PasswordSize], TimeSpan.Zero);
}
