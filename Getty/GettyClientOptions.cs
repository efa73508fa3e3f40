using System.Net;

namespace Getty;

/// <summary>Options of a client; copied when it is made.</summary>
public sealed class GettyClientOptions
{
    /// <summary>
    /// The server: an <see cref="IPEndPoint"/>, or a <see cref="DnsEndPoint"/> that is resolved at each attempt.
    /// </summary>
    public required EndPoint EndPoint { get; set; }

    /// <summary>Connections kept alive. Default: 1; at least 1.</summary>
    public int Connections { get; set => field = SessionOptions.AtLeastOne(value, nameof(Connections)); } = 1;

    /// <summary>How long one attempt, and a wait for a session, may take. Default: 3 s.</summary>
    public TimeSpan ConnectTimeout { get; set => field = SessionOptions.Duration(value, nameof(ConnectTimeout)); } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Connects anew what is lost or failed. False: each connection is attempted once, and a wait for a session fails as soon as the
    /// attempts have; for callers that choose another server then. Default: true.
    /// </summary>
    public bool Reconnect { get; set; } = true;

    /// <summary>The pause before the first new attempt; each further one doubles it. Default: 100 ms.</summary>
    public TimeSpan ReconnectDelay { get; set => field = SessionOptions.Positive(value, nameof(ReconnectDelay)); } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause between attempts. Default: 10 s.</summary>
    public TimeSpan MaxReconnectDelay { get; set => field = SessionOptions.Positive(value, nameof(MaxReconnectDelay)); } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The part of each pause that is drawn by lot, so that many clients do not come back at one moment: 0.5 makes a
    /// pause of 10 s one of 5 to 10 s. From 0 to 1. Default: 0.5.
    /// </summary>
    public double ReconnectJitter { get; set => field = Fraction(value, nameof(ReconnectJitter)); } = 0.5;

    /// <summary>Options of each session.</summary>
    public SessionOptions Session { get; set; } = new();

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal GettyClientOptions Copy()
    {
        var copy = (GettyClientOptions)MemberwiseClone();
        copy.Session = Session.Copy();
        return copy;
    }

    private static double Fraction(double value, string name)
    {
        if (value is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, value, $"{name} must be from 0 to 1.");
        return value;
    }
}
