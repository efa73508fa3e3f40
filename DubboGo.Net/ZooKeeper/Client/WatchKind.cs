namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>What a watch waits for.</summary>
internal enum WatchKind
{
    /// <summary>The data or the end of a node that is there.</summary>
    Data,

    /// <summary>The coming of a node that is not there.</summary>
    Exists,

    /// <summary>The children of a node.</summary>
    Children,
}
