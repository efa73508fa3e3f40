using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>What a caller is told whose request did not leave.</summary>
internal static class SendFailure
{
    public static Exception Of(Exception cause, Invocation invocation, Session<DubboMessage> session)
    {
        string what = $"The request {invocation.Service}.{invocation.MethodName} to {session.RemoteEndPoint} was not sent";
        return cause switch
        {
            RpcException => cause,
            GettyException => new RpcException(RpcErrorCode.Network, $"{what}: {cause.Message}", false, cause),
            OperationCanceledException => new RpcException(RpcErrorCode.Timeout, $"{what} within {invocation.Timeout.TotalMilliseconds} ms: the peer does not read.", false, cause),
            _ => new RpcException(RpcErrorCode.Serialization, $"{what}: {cause.Message}", false, cause),
        };
    }
}
