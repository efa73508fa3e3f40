namespace DubboGo.Net.ZooKeeper;

/// <summary>What happened to a watched node.</summary>
public enum ZooKeeperEventKind
{
    /// <summary>It was created.</summary>
    Created = 1,

    /// <summary>It was deleted.</summary>
    Deleted = 2,

    /// <summary>Its data was set.</summary>
    DataChanged = 3,

    /// <summary>A child was created or deleted.</summary>
    ChildrenChanged = 4,
}
