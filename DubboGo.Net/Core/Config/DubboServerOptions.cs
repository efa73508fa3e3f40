namespace DubboGo.Net;

/// <summary>How a <see cref="DubboServer"/> listens and what it tells registries. Not thread-safe; copied when a server is made from it.</summary>
public sealed class DubboServerOptions : DubboOptions
{
    /// <summary>The port that Dubbo providers listen on by default.</summary>
    public const int DefaultPort = 20880;

    /// <summary>The address listened on: <c>0.0.0.0</c>, the default, and <c>::</c> mean every one; a given one is registered as it is.</summary>
    public string Host { get; set => field = OptionCheck.Name(value); } = "0.0.0.0";

    /// <summary>The port listened on; 0 takes a free one. 20880 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 0 or over 65,535.</exception>
    public int Port { get; set => field = OptionCheck.Range(value, 0, 65535); } = DefaultPort;

    /// <summary>
    /// The port that is registered where it is not the one listened on. Null by default; the environment variable
    /// <c>DUBBO_PORT_TO_REGISTRY</c> goes before it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1 or over 65,535.</exception>
    public int? RegisterPort { get; set => field = OptionCheck.Range(value, 1, 65535); }

    /// <summary>The scheme that services are exported with. <c>dubbo</c> by default.</summary>
    public string Protocol { get; set => field = OptionCheck.Name(value); } = "dubbo";

    /// <summary>
    /// Handlers that hold a thread at the same time at most. 200 by default, as in Dubbo. A handler that awaits holds none meanwhile, and does
    /// not count: of those up to 65,536 requests may be unanswered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1 or over 1,048,576.</exception>
    public int Threads { get; set => field = OptionCheck.Range(value, 1, 1 << 20); } = 200;

    /// <summary>
    /// Requests that wait for a thread at most, beside those whose handlers hold one; one more is answered with status 100, and so may be all
    /// but <see cref="Threads"/> of those that come at once where it is 0. Null by default: what the protocol holds right.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Queues { get; set => field = OptionCheck.Range(value, 0, int.MaxValue); }

    /// <summary>After how long without a byte a connection is closed. 240 s by default: some peers send a heartbeat each 180 s only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan IdleTimeout { get; set => field = OptionCheck.Time(value); } = TimeSpan.FromSeconds(240);

    /// <summary>How long a registry may take to confirm a service at the start. Five seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan RegisterTimeout { get; set => field = OptionCheck.Time(value); } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// True, the default: the start fails where a registry does not confirm a service within <see cref="RegisterTimeout"/>. False: the server
    /// runs, and the service is registered once the registry is there.
    /// </summary>
    public bool Check { get; set; } = true;

    /// <summary>
    /// How long a stopping server still takes requests after consumers have been told, so that none that is on its way is refused. 500 ms by
    /// default; 0 for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than 2,147,483,647 ms.</exception>
    public TimeSpan StopDelay { get; set => field = OptionCheck.TimeOrZero(value); } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long running calls may take to end once the server stops. Ten seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan StopTimeout { get; set => field = OptionCheck.Time(value); } = TimeSpan.FromSeconds(10);

    /// <inheritdoc cref="ServiceOptions.Weight"/>
    public int? Weight { get; set => field = OptionCheck.Range(value, 0, int.MaxValue); }

    /// <inheritdoc cref="ServiceOptions.Filters"/>
    public string? Filters { get; set => field = OptionCheck.Text(value); }

    internal DubboServerOptions Copy() => CopyAs<DubboServerOptions>();
}
