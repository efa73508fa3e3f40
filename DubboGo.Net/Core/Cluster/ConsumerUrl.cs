namespace DubboGo.Net;

/// <summary>How a reference stands in a registry.</summary>
internal static class ConsumerUrl
{
    /// <summary>What is registered under <c>consumers</c>.</summary>
    public static DubboUrl Registered(DubboUrl reference) =>
        reference.With([new("category", "consumers"), new("check", "false")]);
}
