using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Dubbo's own exception on the wire, as a filter of a Java provider throws it and as one of ours is sent.</summary>
internal static class DubboRpcException
{
    private const string ClassName = "org.apache.dubbo.rpc.RpcException";
    private const string OldClassName = "com.alibaba.dubbo.rpc.RpcException";
    private const string Code = "code";

    public static bool Is(HessianThrowable throwable) => throwable.ClassName is ClassName or OldClassName;

    public static RpcException ToException(HessianThrowable refusal)
    {
        object? number = refusal.Fields.FirstOrDefault(field => field.Key == Code).Value;
        var code = number is int known && Enum.IsDefined((RpcErrorCode)known) ? (RpcErrorCode)known : RpcErrorCode.Unknown;
        return new(code, $"The provider refused the call: {refusal}", mayHaveBeenSeen: true);
    }

    public static HessianThrowable ToThrowable(RpcException exception)
    {
        var throwable = new HessianThrowable(ClassName) { Message = exception.Message };
        throwable.Fields.Add(new(Code, (int)exception.Code));
        return throwable;
    }
}
