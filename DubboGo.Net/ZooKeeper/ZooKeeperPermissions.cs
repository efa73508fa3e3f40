namespace DubboGo.Net.ZooKeeper;

/// <summary>What an entry of an access list allows.</summary>
[Flags]
public enum ZooKeeperPermissions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reading data and children.</summary>
    Read = 1,

    /// <summary>Setting data.</summary>
    Write = 2,

    /// <summary>Creating children.</summary>
    Create = 4,

    /// <summary>Deleting children.</summary>
    Delete = 8,

    /// <summary>Setting the access list.</summary>
    Admin = 16,

    /// <summary>All of these.</summary>
    All = Read | Write | Create | Delete | Admin,
}
