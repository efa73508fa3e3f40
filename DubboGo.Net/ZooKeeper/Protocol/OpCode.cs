namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>The kinds of request, with their numbers on the wire.</summary>
internal enum OpCode
{
    Create = 1,
    Delete = 2,
    Exists = 3,
    GetData = 4,
    SetData = 5,
    Ping = 11,
    GetChildren = 12, // "getChildren2" of the protocol: names and stat
    AddAuth = 100,
    SetWatches = 101,
    CloseSession = -11,
}
