namespace DubboGo.Net;

/// <summary>
/// How a <see cref="DubboClient"/> calls, unless a reference says otherwise. What is null is left to the provider, whose URL may name it, and
/// then to Dubbo's default. Not thread-safe; copied when a client is made from it.
/// </summary>
public sealed class DubboClientOptions : DubboOptions
{
    /// <summary>How long one try may take. Null by default: what the provider says, else one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan? Timeout { get; set => field = OptionCheck.Time(value); }

    /// <summary>Tries after the first, 0 or more. Null by default: what the provider says, else two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Retries { get; set => field = OptionCheck.Range(value, 0, int.MaxValue - 1); }

    /// <summary>The load balance, by name. Null by default: what the provider says, else <c>random</c>.</summary>
    public string? LoadBalance { get; set => field = OptionCheck.Text(value); }

    /// <summary>What is done when a provider fails, by name. Null by default: <c>failover</c>.</summary>
    public string? Cluster { get; set => field = OptionCheck.Text(value); }

    /// <summary>
    /// True, the default: a host does not start while a reference has no provider. A call without provider fails at once in either case.
    /// </summary>
    public bool Check { get; set; } = true;

    /// <summary>Connections to each address. One by default: it carries many calls at a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1 or over 1,024.</exception>
    public int Connections { get; set => field = OptionCheck.Range(value, 1, 1024); } = 1;

    /// <summary>How long a connection may take to come up, and a call to wait for it. Three seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan ConnectTimeout { get; set => field = OptionCheck.Time(value); } = TimeSpan.FromSeconds(3);

    /// <summary>After how long without traffic a heartbeat is sent. One minute by default, as in Dubbo.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan Heartbeat { get; set => field = OptionCheck.Time(value); } = TimeSpan.FromMinutes(1);

    /// <summary>Filters around each call, <c>a,b,-c,default</c>. Null by default: the default ones.</summary>
    public string? Filters { get; set => field = OptionCheck.Text(value); }

    /// <summary>Filters around each try, <c>a,b,-c,default</c>. Null by default: the default ones.</summary>
    public string? TryFilters { get; set => field = OptionCheck.Text(value); }

    internal DubboClientOptions Copy() => CopyAs<DubboClientOptions>();
}
