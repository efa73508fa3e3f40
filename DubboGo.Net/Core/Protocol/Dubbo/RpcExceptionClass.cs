using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Dubbo's own exception as a filter of a Java provider throws it, and as one of ours is sent.</summary>
internal static class RpcExceptionClass
{
    public const string Name = "org.apache.dubbo.rpc.RpcException";
    public const string OldName = "com.alibaba.dubbo.rpc.RpcException";
    public const string Code = "code";

    public static RpcException Read(HessianObject throwable)
    {
        var code = throwable.TryGetValue(Code, out object? number) && number is int known && Enum.IsDefined((RpcErrorCode)known)
            ? (RpcErrorCode)known
            : RpcErrorCode.Unknown;
        string? message = throwable.TryGetValue(JavaThrowable.DetailMessage, out object? text) ? text as string : null;
        return new(code, $"The provider refused the call: {message ?? throwable.ClassName}", mayHaveBeenSeen: true);
    }
}
