using System.Collections.Immutable;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Where requests go that begin with the same five strings: protocol version, interface, service version, method, descriptor. Most
/// requests of a connection are like one before, and are recognised by these bytes without being read.
/// </summary>
/// <param name="Head">The bytes of the five strings.</param>
/// <param name="Revision">The state of the service table that it was made from.</param>
/// <param name="Candidates">The services of this interface and version, one for each group.</param>
/// <param name="Method">The method; null where the candidates' contracts differ, and it is known with the group only.</param>
/// <param name="MethodName">The method's name.</param>
/// <param name="Descriptor">The descriptor of its parameters as the peer has it.</param>
/// <param name="TakesAttachments">Whether the peer takes attachments in answers.</param>
internal sealed record RequestRoute(
    byte[] Head, int Revision, ImmutableArray<DubboExporter> Candidates, MethodDescriptor? Method, string MethodName, string Descriptor, bool TakesAttachments)
{
    /// <summary>How bodies are read; the limits are those of the endpoint, the types those of the contract.</summary>
    public HessianOptions Options => Candidates[0].Options;

    /// <summary>The service of a group; null where the group is not served.</summary>
    public DubboExporter? Find(string group)
    {
        foreach (var candidate in Candidates)
        {
            if (candidate.Service.Group == group) return candidate;
        }
        return null;
    }
}
