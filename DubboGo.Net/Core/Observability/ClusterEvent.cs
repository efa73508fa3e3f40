namespace DubboGo.Net;

/// <summary>Ids of the log events of references, registries and clusters.</summary>
internal enum ClusterEvent
{
    ListChanged = 201,
    KeptLastList = 202,
    RegistryFailed = 203,
    ProviderRefused = 204,
    UnknownLoadBalance = 205,
    EntrySkipped = 206,
    FolderFailed = 207,
    ServerStarted = 208,
    ServerStopping = 209,
    UnregisterFailed = 210,
    NotRegistered = 211,
    AnnounceFailed = 212,
}
