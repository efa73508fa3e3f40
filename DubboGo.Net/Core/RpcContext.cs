using System.Net;
using DubboGo.Net.Protocol;

namespace DubboGo.Net;

/// <summary>
/// What surrounds the request that is being served: a service asks <see cref="Current"/> for it. It flows through <c>await</c> and into
/// what the service starts, and never into another request. Not thread-safe.
/// </summary>
public sealed class RpcContext
{
    private static readonly AsyncLocal<IncomingRequest?> s_current = new();

    private readonly IncomingRequest _request;
    private RpcAttachments? _responseAttachments;

    internal RpcContext(IncomingRequest request) => _request = request;

    /// <summary>The request that this flow of control serves; null outside of one.</summary>
    public static RpcContext? Current => s_current.Value?.Context;

    /// <summary>The call.</summary>
    public Invocation Invocation => _request.Invocation;

    /// <summary>What the consumer sent beside the arguments.</summary>
    public RpcAttachments RequestAttachments => _request.Invocation.Attachments;

    /// <summary>What is sent back beside the result; a consumer that speaks a protocol version before 2.0.2 does not get it.</summary>
    public RpcAttachments ResponseAttachments => _responseAttachments ??= new();

    /// <summary>The consumer's address; null where it is not known.</summary>
    public EndPoint? RemoteEndPoint => _request.RemoteEndPoint;

    internal RpcAttachments? ResponseAttachmentsOrNull => _responseAttachments;

    /// <summary>Makes a request the current one of this flow; whoever calls it restores the flow's execution context afterwards.</summary>
    internal static void Enter(IncomingRequest request) => s_current.Value = request;
}
