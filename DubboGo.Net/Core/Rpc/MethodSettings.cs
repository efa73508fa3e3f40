namespace DubboGo.Net;

/// <summary>What a contract's attributes say about calling a method; null where they say nothing. Immutable.</summary>
public sealed record MethodSettings
{
    /// <summary>Nothing said.</summary>
    public static MethodSettings Default { get; } = new();

    /// <summary>True: no answer is asked for and none is sent; the call ends when the request is queued. False by default.</summary>
    public bool OneWay { get; init; }

    /// <summary>False: a call is tried again only where its request was provably not sent. True by default, as in Java.</summary>
    public bool Idempotent { get; init; } = true;

    /// <summary>How long one try may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Tries after the first.</summary>
    public int? Retries { get; init; }

    /// <summary>The load balance, by name.</summary>
    public string? LoadBalance { get; init; }
}
