namespace DubboGo.Net;

/// <summary>The Java name of a method, where it is not the C# name in camelCase without <c>Async</c>, and how it is called.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DubboMethodAttribute : Attribute
{
    /// <summary>Keeps the name that follows from C#.</summary>
    public DubboMethodAttribute()
    {
    }

    /// <summary>Names the Java method.</summary>
    public DubboMethodAttribute(string name) => Name = name;

    /// <summary>The Java name; null for the one that follows from C#.</summary>
    public string? Name { get; }

    /// <summary>True: no answer is asked for. False by default.</summary>
    public bool OneWay { get; set; }

    /// <summary>
    /// False: a call is tried again only where its request was provably not sent. True by default, as in Java, where failover repeats a
    /// call that timed out.
    /// </summary>
    public bool Idempotent { get; set; } = true;

    /// <summary>Milliseconds that one try may take; 0, the default, leaves it to configuration.</summary>
    public int TimeoutMilliseconds { get; set; }

    /// <summary>Tries after the first; -1, the default, leaves it to configuration.</summary>
    public int Retries { get; set; } = -1;

    /// <summary>The load balance, by name; null leaves it to configuration.</summary>
    public string? LoadBalance { get; set; }
}
