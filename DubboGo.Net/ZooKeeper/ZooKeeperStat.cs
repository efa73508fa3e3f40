namespace DubboGo.Net.ZooKeeper;

/// <summary>What ZooKeeper keeps about a node.</summary>
/// <param name="CreatedZxid">The transaction that created it: another one means that it was created anew.</param>
/// <param name="ModifiedZxid">The transaction that last set its data.</param>
/// <param name="CreatedAt">When it was created, by the server's clock.</param>
/// <param name="ModifiedAt">When its data was last set, by the server's clock.</param>
/// <param name="Version">How often its data was set.</param>
/// <param name="ChildrenVersion">How often its children changed.</param>
/// <param name="AclVersion">How often its access list was set.</param>
/// <param name="EphemeralOwner">The id of the session that it lives as long as; 0 for a persistent node.</param>
/// <param name="DataLength">The length of its data in bytes.</param>
/// <param name="ChildCount">The number of its children.</param>
/// <param name="ChildrenZxid">The transaction that last changed its children.</param>
public readonly record struct ZooKeeperStat(
    long CreatedZxid,
    long ModifiedZxid,
    DateTimeOffset CreatedAt,
    DateTimeOffset ModifiedAt,
    int Version,
    int ChildrenVersion,
    int AclVersion,
    long EphemeralOwner,
    int DataLength,
    int ChildCount,
    long ChildrenZxid);
