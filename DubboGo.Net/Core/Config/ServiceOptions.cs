namespace DubboGo.Net;

/// <summary>
/// What one exported service is, and what its provider asks of consumers. What is null is left to the server's options. Not thread-safe;
/// not to be changed once a service is exported with it.
/// </summary>
public sealed class ServiceOptions
{
    /// <summary>The version; empty for none. Null by default: the contract's.</summary>
    public string? Version { get; set => field = OptionCheck.Text(value); }

    /// <summary>The group; empty for none. Null by default: the contract's.</summary>
    public string? Group { get; set => field = OptionCheck.Text(value); }

    /// <summary>The share of calls that consumers send here, against those of other providers. Null by default, which is 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Weight { get; set => field = OptionCheck.Range(value, 0, int.MaxValue); }

    /// <summary>How long the weight takes to grow to its full size after the start. Null by default, which is ten minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan? WarmUp { get; set => field = OptionCheck.Time(value); }

    /// <summary>How long one try may take, for consumers that do not say. Null by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan? Timeout { get; set => field = OptionCheck.Time(value); }

    /// <summary>Tries after the first, for consumers that do not say. Null by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Retries { get; set => field = OptionCheck.Range(value, 0, int.MaxValue - 1); }

    /// <summary>The load balance, by name, for consumers that do not say. Null by default.</summary>
    public string? LoadBalance { get; set => field = OptionCheck.Text(value); }

    /// <summary>Filters around the service, <c>a,b,-c,default</c>. Null by default: the default ones.</summary>
    public string? Filters { get; set => field = OptionCheck.Text(value); }

    /// <summary>False: it is served and not registered. True by default.</summary>
    public bool Register { get; set; } = true;

    /// <summary>How single methods are to be called, by their Java names; goes before what the contract's attributes say.</summary>
    public IDictionary<string, MethodOptions> Methods { get; private set; } = new Dictionary<string, MethodOptions>(StringComparer.Ordinal);

    /// <summary>Further parameters of the service's URL; they go before what other options set.</summary>
    public IDictionary<string, string> Parameters { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
