namespace DubboGo.Net;

/// <summary>Ids of the log messages; the names of the events are those of the constants.</summary>
internal static class DubboEventIds
{
    public const int Connected = 1;
    public const int Disconnected = 2;
    public const int ConnectionFailed = 3;
    public const int ProviderStops = 4;
    public const int Listening = 5;
    public const int StoppedListening = 6;
    public const int ConsumerFailed = 7;
    public const int StopTimedOut = 8;
    public const int RequestRefused = 9;
}
