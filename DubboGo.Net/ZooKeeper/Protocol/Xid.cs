namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>Numbers of frames that are no answer to a numbered request.</summary>
internal static class Xid
{
    public const int WatchEvent = -1;
    public const int Ping = -2;
    public const int AddAuth = -4;
    public const int SetWatches = -8;
}
