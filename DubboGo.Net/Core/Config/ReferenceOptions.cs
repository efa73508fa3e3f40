namespace DubboGo.Net;

/// <summary>
/// What one reference wants and how it calls. What is null is left to the client's options. Not thread-safe; copied when a reference is made
/// from it.
/// </summary>
public sealed class ReferenceOptions
{
    /// <summary>The version: one, a list <c>a,b</c>, <c>*</c> for any, empty for none. Null by default: the contract's.</summary>
    public string? Version { get; set => field = OptionCheck.Text(value); }

    /// <summary>The group: one, a list <c>a,b</c>, <c>*</c> for any, empty for none. Null by default: the contract's.</summary>
    public string? Group { get; set => field = OptionCheck.Text(value); }

    /// <summary>Providers named directly, separated by semicolons: <c>dubbo://127.0.0.1:20880</c>. Null by default: registries are asked.</summary>
    public string? Url { get; set; }

    /// <summary>The registries asked, a subset of the client's or others. Empty by default: all of the client's.</summary>
    public IList<string> Registries { get; private set; } = [];

    /// <summary>The schemes wanted, a list. Null by default: any that is known.</summary>
    public string? Protocol { get; set => field = OptionCheck.Text(value); }

    /// <inheritdoc cref="DubboClientOptions.Timeout"/>
    public TimeSpan? Timeout { get; set => field = OptionCheck.Time(value); }

    /// <inheritdoc cref="DubboClientOptions.Retries"/>
    public int? Retries { get; set => field = OptionCheck.Range(value, 0, int.MaxValue - 1); }

    /// <inheritdoc cref="DubboClientOptions.LoadBalance"/>
    public string? LoadBalance { get; set => field = OptionCheck.Text(value); }

    /// <inheritdoc cref="DubboClientOptions.Cluster"/>
    public string? Cluster { get; set => field = OptionCheck.Text(value); }

    /// <inheritdoc cref="DubboClientOptions.Check"/>
    public bool? Check { get; set; }

    /// <inheritdoc cref="DubboClientOptions.Connections"/>
    public int? Connections { get; set => field = OptionCheck.Range(value, 1, 1024); }

    /// <inheritdoc cref="DubboClientOptions.Filters"/>
    public string? Filters { get; set => field = OptionCheck.Text(value); }

    /// <inheritdoc cref="DubboClientOptions.TryFilters"/>
    public string? TryFilters { get; set => field = OptionCheck.Text(value); }

    /// <summary>
    /// False: a call is tried again only where its request was provably never sent, whatever its method says. Null by default, which is true.
    /// </summary>
    public bool? RetryUnsafe { get; set; }

    /// <summary>How single methods are called, by their Java names; goes before what the contract's attributes say.</summary>
    public IDictionary<string, MethodOptions> Methods { get; private set; } = new Dictionary<string, MethodOptions>(StringComparer.Ordinal);

    /// <summary>Further parameters of the reference's URL; they go before what other options set.</summary>
    public IDictionary<string, string> Parameters { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
