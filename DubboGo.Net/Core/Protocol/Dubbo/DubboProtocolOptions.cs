namespace DubboGo.Net;

/// <summary>Options of <see cref="DubboProtocol"/>; what belongs to one service or reference stands in its URL. Read when it is made.</summary>
public sealed class DubboProtocolOptions
{
    /// <summary>How long running requests have to end when a listener is closed. 10 s by default, as in Java.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan StopTimeout { get; set => field = NotNegative(value); } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of timeouts, heartbeats and idle limits. The system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal DubboProtocolOptions Copy() => (DubboProtocolOptions)MemberwiseClone();

    private static TimeSpan NotNegative(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(StopTimeout));
        return value;
    }
}
