using System.Collections.Immutable;
using System.Text;

namespace DubboGo.Net;

/// <summary>The error of a call that no provider can take: what each registry lists and why none of it will do.</summary>
internal static class NoProviderError
{
    private const int MostListed = 100;

    public static RpcException Empty(
        Invocation invocation, DubboUrl reference, IReadOnlyList<RegistrySource> sources, ImmutableArray<RefusedProvider> refused) =>
        new(RpcErrorCode.NoProvider, Describe(reference, sources, refused, $" for {invocation.MethodName}"), mayHaveBeenSeen: false);

    /// <summary>What the error of a call would say.</summary>
    public static string Describe(
        DubboUrl reference, IReadOnlyList<RegistrySource> sources, ImmutableArray<RefusedProvider> refused, string purpose = "")
    {
        var text = new StringBuilder($"No provider of {reference.Service}{purpose}: ").AppendJoin("; ", sources.Select(Describe));
        if (refused.Length > 0) text.Append(". None of these will do: ");
        text.AppendJoin("; ", refused.Take(MostListed).Select(provider => $"{provider.Url} ({provider.Reason})"));
        if (refused.Length > MostListed) text.Append($" and {refused.Length - MostListed} more");
        return text.Append('.').ToString();
    }

    public static RpcException Routed(Invocation invocation, DubboUrl reference, ProviderList all)
    {
        var text = Begin(invocation, reference).Append($"routers leave out all {all.Candidates.Length} providers: ");
        text.AppendJoin(", ", all.Candidates.Take(MostListed)).Append('.');
        return new RpcException(RpcErrorCode.NoInvokerAvailableAfterFilter, text.ToString(), mayHaveBeenSeen: false);
    }

    public static RpcException Unanswered(Invocation invocation, DubboUrl reference, IReadOnlyList<RegistrySource> sources, TimeSpan waited)
    {
        var text = Begin(invocation, reference).AppendJoin("; ", sources.Select(Describe));
        text.Append($" (waited {waited.TotalMilliseconds:0} ms).");
        return new RpcException(RpcErrorCode.NoProvider, text.ToString(), mayHaveBeenSeen: false);
    }

    private static StringBuilder Begin(Invocation invocation, DubboUrl reference) =>
        new($"No provider of {reference.Service} for {invocation.MethodName}: ");

    private static string Describe(RegistrySource source)
    {
        string state = source.Registry.IsAvailable ? "" : ", which is away,";
        string says = source.Snapshot is { } snapshot ? $"lists {snapshot.Providers.Length} providers" : "has not answered yet";
        return $"registry {RegistryEntries.NameOf(source.Registry)}{state} {says}";
    }
}
