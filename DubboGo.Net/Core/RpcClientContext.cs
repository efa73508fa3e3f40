namespace DubboGo.Net;

/// <summary>
/// What a flow of control adds to its calls beside their arguments, and what it gets back beside the result. Set
/// <see cref="Attachments"/>, make the call, look at <see cref="ReceivedAttachments"/>. For one call at a time: where one flow makes calls
/// side by side, they take the attachments in no certain order. A flow that never asks for its context pays nothing for it.
/// </summary>
public sealed class RpcClientContext
{
    private static readonly AsyncLocal<RpcClientContext?> s_current = new();

    private RpcAttachments? _next;
    private RpcAttachments? _received;

    private RpcClientContext()
    {
    }

    /// <summary>The context of this flow of control, made when it is first asked for; it reaches into the methods that are called from here.</summary>
    public static RpcClientContext Current => s_current.Value ??= new();

    /// <summary>What the next call carries; that call empties it.</summary>
    public RpcAttachments Attachments => _next ?? Interlocked.CompareExchange(ref _next, new(), null) ?? _next;

    /// <summary>What the last call that ended brought back; null for nothing.</summary>
    public RpcAttachments? ReceivedAttachments => Volatile.Read(ref _received);

    internal static RpcClientContext? CurrentOrNull => s_current.Value;

    /// <summary>Hands what is to travel along over to a call.</summary>
    internal void MoveTo(Invocation invocation)
    {
        Volatile.Write(ref _received, null);
        if (Interlocked.Exchange(ref _next, null) is not { } attachments) return;
        foreach (var (name, value) in attachments) invocation.Attachments[name] = value;
    }

    internal void OnAnswered(RpcAttachments? received) => Volatile.Write(ref _received, received);
}
