namespace DubboGo.Net;

/// <summary>A call failed: not in the service, but on the way to it or back.</summary>
public sealed class RpcException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">Why the call failed.</param>
    /// <param name="message">What happened, with the peer and the service.</param>
    /// <param name="mayHaveBeenSeen">Whether the provider may have seen the request.</param>
    /// <param name="innerException">What it was caused by.</param>
    public RpcException(RpcErrorCode code, string message, bool mayHaveBeenSeen, Exception? innerException = null)
        : base(message, innerException) => (Code, MayHaveBeenSeen) = (code, mayHaveBeenSeen);

    /// <summary>Why the call failed.</summary>
    public RpcErrorCode Code { get; }

    /// <summary>False where the request was provably never sent, so that a second try cannot run the service twice.</summary>
    public bool MayHaveBeenSeen { get; }

    /// <summary>The status byte of the provider's answer, where the failure is one (see <c>docs/spec/dubbo-wire.md</c>); else null.</summary>
    public int? Status { get; init; }
}
