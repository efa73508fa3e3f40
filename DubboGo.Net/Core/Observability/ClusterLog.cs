using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>Log messages of references, registries and clusters.</summary>
internal static partial class ClusterLog
{
    [LoggerMessage((int)ClusterEvent.ListChanged, LogLevel.Debug, "{Service}: {Count} providers, {Refused} refused.")]
    public static partial void ListChanged(ILogger logger, string service, int count, int refused);

    [LoggerMessage((int)ClusterEvent.KeptLastList, LogLevel.Warning, "Registry {Registry} is away: the last providers of {Service} are kept.")]
    public static partial void KeptLastList(ILogger logger, string registry, string service);

    [LoggerMessage((int)ClusterEvent.RegistryFailed, LogLevel.Warning, "Registry {Registry} failed for {Service}; tried again later.")]
    public static partial void RegistryFailed(ILogger logger, string registry, string service, Exception exception);

    [LoggerMessage((int)ClusterEvent.ProviderRefused, LogLevel.Warning, "Provider {Provider} cannot be used.")]
    public static partial void ProviderRefused(ILogger logger, string provider, Exception exception);

    [LoggerMessage((int)ClusterEvent.UnknownLoadBalance, LogLevel.Warning, "A provider of {Service} names load balance '{Name}', which is not known.")]
    public static partial void UnknownLoadBalance(ILogger logger, string name, string service);

    [LoggerMessage((int)ClusterEvent.EntrySkipped, LogLevel.Debug, "Registry entry {Entry} is skipped: {Reason}.")]
    public static partial void EntrySkipped(ILogger logger, string entry, string reason);

    [LoggerMessage((int)ClusterEvent.FolderFailed, LogLevel.Warning, "Registry folder {Folder} cannot be read or written; the last lists are kept.")]
    public static partial void FolderFailed(ILogger logger, string folder, Exception exception);

    [LoggerMessage((int)ClusterEvent.ServerStarted, LogLevel.Information, "Serving {Url}.")]
    public static partial void ServerStarted(ILogger logger, string url);

    [LoggerMessage((int)ClusterEvent.ServerStopping, LogLevel.Information, "Stopping {Count} services.")]
    public static partial void ServerStopping(ILogger logger, int count);

    [LoggerMessage((int)ClusterEvent.UnregisterFailed, LogLevel.Warning, "Registry {Registry} did not take back {Url}.")]
    public static partial void UnregisterFailed(ILogger logger, string registry, string url, Exception exception);

    [LoggerMessage((int)ClusterEvent.NotRegistered, LogLevel.Warning, "Registry {Registry} has not confirmed {Url}; it is registered when the registry is there.")]
    public static partial void NotRegistered(ILogger logger, string registry, string url, Exception exception);

    [LoggerMessage((int)ClusterEvent.AnnounceFailed, LogLevel.Warning, "Not every consumer could be told that protocol {Protocol} stops.")]
    public static partial void AnnounceFailed(ILogger logger, string protocol, Exception exception);
}
