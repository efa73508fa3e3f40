namespace Getty;

/// <summary>
/// How the sessions of a server or client behave. Copied when the server or client is made; later changes do nothing.
/// Durations that can be switched off are off as <see cref="Timeout.InfiniteTimeSpan"/>; all are kept to about a tenth
/// of a second, and none may be longer than 49 days, where the system's timers end.
/// </summary>
public sealed class SessionOptions
{
    /// <summary>The default of <see cref="MaxMessageSize"/>: 8 MiB and 16 bytes of header.</summary>
    public const int DefaultMaxMessageSize = 8 * 1024 * 1024 + 16;

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(49);

    /// <summary>Where messages are handled. Default: <see cref="DispatchMode.Ordered"/>.</summary>
    public DispatchMode Dispatch { get; set; }

    /// <summary>
    /// Handlers of one session that run at once with <see cref="DispatchMode.Unordered"/>. Default: 64; at least 1.
    /// </summary>
    public int MaxConcurrency { get; set => field = AtLeastOne(value, nameof(MaxConcurrency)); } = 64;

    /// <summary>
    /// Messages of one session that may wait for a handler, except with <see cref="DispatchMode.Inline"/>; when so many
    /// wait, the session stops reading. Default: 1,024; at least 1.
    /// </summary>
    public int DispatchQueue { get; set => field = AtLeastOne(value, nameof(DispatchQueue)); } = 1024;

    /// <summary>
    /// The longest message that is received, in bytes; a longer one closes the session with
    /// <see cref="GettyErrorKind.MessageTooLarge"/>. Default: <see cref="DefaultMaxMessageSize"/>; at least 1.
    /// </summary>
    public int MaxMessageSize { get; set => field = AtLeastOne(value, nameof(MaxMessageSize)); } = DefaultMaxMessageSize;

    /// <summary>
    /// Bytes accepted for sending and not sent yet, at most; one frame larger than this is accepted while nothing else
    /// waits. Default: 8 MiB; at least 1.
    /// </summary>
    public int SendQueueBytes { get; set => field = AtLeastOne(value, nameof(SendQueueBytes)); } = 8 * 1024 * 1024;

    /// <summary>Messages accepted for sending and not sent yet, at most. Default: 65,536; at least 1.</summary>
    public int SendQueueMessages { get; set => field = AtLeastOne(value, nameof(SendQueueMessages)); } = 65_536;

    /// <summary>
    /// Calls <see cref="IEventListener{T}.OnIdle"/> when nothing was received, or nothing was sent, for so long.
    /// Default: off.
    /// </summary>
    public TimeSpan HeartbeatAfter { get; set => field = Duration(value, nameof(HeartbeatAfter)); } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Closes the session (<see cref="CloseKind.Idle"/>) when nothing was received for so long. Default: off.
    /// </summary>
    public TimeSpan IdleTimeout { get; set => field = Duration(value, nameof(IdleTimeout)); } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Closes the session (<see cref="GettyErrorKind.MessageTimeout"/>) when the beginning of a message has come and its
    /// end has not for so long, however often further bytes come: for peers that send slowly on purpose, whom
    /// <see cref="IdleTimeout"/> does not catch. Looked at once in each such period, so it may take twice as long.
    /// Default: off.
    /// </summary>
    public TimeSpan MessageTimeout { get; set => field = Duration(value, nameof(MessageTimeout)); } = Timeout.InfiniteTimeSpan;

    /// <summary>How often <see cref="IEventListener{T}.OnCron"/> is called. Default: off.</summary>
    public TimeSpan CronPeriod { get; set => field = Duration(value, nameof(CronPeriod)); } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// How long one send call may take before the session is closed with <see cref="GettyErrorKind.SendTimeout"/>: the
    /// peer does not read. Default: 30 s.
    /// </summary>
    public TimeSpan SendTimeout { get; set => field = Duration(value, nameof(SendTimeout)); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long closing waits, at each of its steps, for others: for what is queued to leave, for the peer to close its
    /// side, for handlers to end. Default: 3 s.
    /// </summary>
    public TimeSpan CloseTimeout { get; set => field = Duration(value, nameof(CloseTimeout)); } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Sends small segments at once (TCP_NODELAY). Default: true; sends are put together here already.
    /// </summary>
    public bool NoDelay { get; set; } = true;

    /// <summary>Lets the system probe silent connections (SO_KEEPALIVE). Default: true.</summary>
    public bool KeepAlive { get; set; } = true;

    internal SessionOptions Copy() => (SessionOptions)MemberwiseClone();

    internal static TimeSpan Duration(TimeSpan value, string name)
    {
        if (value == Timeout.InfiniteTimeSpan) return value;
        if (value <= TimeSpan.Zero || value > s_longest)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and at most {s_longest.Days} days, or Timeout.InfiniteTimeSpan.");
        return value;
    }

    internal static TimeSpan Positive(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, s_longest, name);
        return value;
    }

    internal static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
