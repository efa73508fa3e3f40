namespace DubboGo.Net.ZooKeeper;

/// <summary>A node's data and what ZooKeeper keeps about it.</summary>
/// <param name="Data">The data; owned by the receiver. Empty for a node without any.</param>
/// <param name="Stat">What ZooKeeper keeps about it.</param>
public readonly record struct ZooKeeperNode(ReadOnlyMemory<byte> Data, ZooKeeperStat Stat);
