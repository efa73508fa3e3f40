using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// Makes the candidates of one reference from the URLs of providers. Called under the directory's lock, so never by two at once.
/// </summary>
internal sealed class CandidateFactory(
    ServiceContract contract, DubboUrl reference, IReadOnlyList<IFilter> tryFilters, ILoadBalance loadBalance, ReferenceContext context)
{
    // Names that providers published and nobody here knows, each logged once.
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public DubboUrl Reference => reference;

    /// <summary>Null for a provider that serves the reference, else why it does not.</summary>
    public string? Refuse(DubboUrl provider) =>
        ServiceMatch.Explain(reference, provider)
        ?? (context.Protocols.TryGet(provider.Protocol, out _) ? null : $"no protocol is known for '{provider.Protocol}'");

    public DubboUrl Merge(DubboUrl provider) => UrlMerge.Merge(provider, reference);

    /// <summary>Makes a candidate; a URL that the protocol cannot use must not take the others down with it.</summary>
    public bool TryCreate(DubboUrl merged, [NotNullWhen(true)] out Candidate? candidate, [NotNullWhen(false)] out string? reason)
    {
        (candidate, reason) = (null, null);
        try
        {
            context.Protocols.TryGet(merged.Protocol, out var protocol);
            candidate = new Candidate(protocol!.Refer(contract, merged), tryFilters, context.Clock);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            ClusterLog.ProviderRefused(context.Logger, merged.ToString(), e);
            reason = e.Message;
            return false;
        }
    }

    /// <summary>The list of these candidates; how it is called follows from the first one's URL, as in Dubbo.</summary>
    public ProviderList CreateList(ImmutableArray<Candidate> candidates) =>
        new(candidates, candidates[0].Url, FindLoadBalance, loadBalance);

    private ILoadBalance? FindLoadBalance(string name)
    {
        if (context.LoadBalances.TryGet(name, out var found)) return found;
        if (_unknown.Add(name)) ClusterLog.UnknownLoadBalance(context.Logger, name, reference.InterfaceName);
        return null;
    }
}
