namespace DubboGo.Net.ZooKeeper.Diagnostics;

/// <summary>Ids of the log events of this library.</summary>
internal enum ZooKeeperEventIds
{
    StateChanged = 1,
    AttemptFailed = 2,
    ConnectionLost = 3,
    CallbackThrew = 4,
    SessionGranted = 5,
    ForgettingZxid = 6,
    NoServer = 7,
    NodeLeftOut = 20,
    StaleNode = 21,
    PersistentNode = 22,
    WillRetry = 23,
    ListenerThrew = 24,
    EmptyHeldBack = 25,
    Registered = 26,
}
