namespace Getty.Sessions;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    /// <param name="failures">Attempts that failed so far, from 1 on.</param>
    /// <param name="options">First and longest pause, and the part drawn by lot.</param>
    /// <param name="lot">From 0 to 1.</param>
    public static TimeSpan Delay(int failures, GettyClientOptions options, double lot)
    {
        double whole = options.ReconnectDelay.Ticks * Math.Pow(2, failures - 1);
        whole = Math.Min(whole, options.MaxReconnectDelay.Ticks);
        return TimeSpan.FromTicks((long)(whole * (1 - (options.ReconnectJitter * lot))));
    }
}
