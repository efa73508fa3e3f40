namespace DubboGo.Net;

/// <summary>How one method is called; what is null is left to the reference or the service. Not thread-safe; copied when used.</summary>
public sealed class MethodOptions
{
    /// <summary>How long one try may take.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0, or more than 2,147,483,647 ms.</exception>
    public TimeSpan? Timeout { get; set => field = OptionCheck.Time(value); }

    /// <summary>Tries after the first, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Retries { get; set => field = OptionCheck.Range(value, 0, int.MaxValue - 1); }

    /// <summary>The load balance, by name.</summary>
    public string? LoadBalance { get; set => field = OptionCheck.Text(value); }

    internal MethodOptions Copy() => (MethodOptions)MemberwiseClone();
}
