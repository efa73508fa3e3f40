namespace DubboGo.Net.ZooKeeper;

/// <summary>What a watch reports, once.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">The node that it happened to.</param>
public readonly record struct ZooKeeperEvent(ZooKeeperEventKind Kind, string Path);
