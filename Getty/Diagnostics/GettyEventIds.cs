namespace Getty.Diagnostics;

/// <summary>The ids of the log messages; the name of an event is its name here.</summary>
internal static class GettyEventIds
{
    public const int Listening = 1;
    public const int ServerStopped = 2;
    public const int AcceptFailed = 3;
    public const int TooManySessions = 4;
    public const int SessionOpened = 10;
    public const int SessionClosed = 11;
    public const int SessionFailed = 12;
    public const int ListenerThrew = 13;
    public const int NoSession = 20;
}
