namespace DubboGo.Net.ZooKeeper;

/// <summary>How long a node lives.</summary>
public enum ZooKeeperCreateMode
{
    /// <summary>Until it is deleted.</summary>
    Persistent = 0,

    /// <summary>Until it is deleted or the session that created it ends.</summary>
    Ephemeral = 1,
}
