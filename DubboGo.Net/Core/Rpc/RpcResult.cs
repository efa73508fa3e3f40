using System.Runtime.ExceptionServices;

namespace DubboGo.Net;

/// <summary>
/// How a call ended: with the value that its <see cref="Invocation"/> now holds, or with an exception of the service. Failures of the call
/// itself (network, timeout, no provider) are thrown as <see cref="RpcException"/> and never stand here. Immutable.
/// </summary>
public readonly struct RpcResult
{
    private RpcResult(Exception? exception, RpcAttachments? attachments) => (Exception, Attachments) = (exception, attachments);

    /// <summary>The service answered; its value is the invocation's result.</summary>
    public static RpcResult Success => default;

    /// <summary>What the service threw; null where it answered.</summary>
    public Exception? Exception { get; }

    /// <summary>What came back beside the value; null for nothing.</summary>
    public RpcAttachments? Attachments { get; }

    /// <summary>The service answered.</summary>
    public static RpcResult Value(RpcAttachments? attachments) => new(null, attachments);

    /// <summary>The service threw.</summary>
    public static RpcResult Failure(Exception exception, RpcAttachments? attachments = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(exception, attachments);
    }

    /// <summary>Throws what the service threw, if it did.</summary>
    public void ThrowIfFailed()
    {
        if (Exception is not null) ExceptionDispatchInfo.Throw(Exception);
    }
}
