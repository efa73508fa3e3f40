namespace DubboGo.Net;

/// <summary>What this library calls itself in URLs.</summary>
internal static class DubboVersion
{
    /// <summary>The version of the protocol, which peers send back and forth; not ours.</summary>
    public const string Protocol = "2.0.2";

    /// <summary>Our own release, in the form that other languages' Dubbo uses.</summary>
    public static string Release { get; } = $"dubbogo-net-{typeof(DubboVersion).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The parameter <c>methods</c>: each name once, in order.</summary>
    public static string MethodsOf(ServiceContract contract) =>
        string.Join(',', contract.Methods.Select(method => method.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
