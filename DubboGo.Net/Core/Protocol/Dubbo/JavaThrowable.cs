using System.Collections.Immutable;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>A <c>java.lang.Throwable</c> on the wire and the exception that it is here.</summary>
internal static class JavaThrowable
{
    // Dubbo's own exception, as a filter of a Java provider throws it and as one of ours is sent.
    private const string RpcExceptionClass = "org.apache.dubbo.rpc.RpcException";
    private const string OldRpcExceptionClass = "com.alibaba.dubbo.rpc.RpcException";
    private const string Code = "code";

    // A chain of causes longer than this is made by somebody who means no good.
    private const int MaxDepth = 64;

    /// <summary>Reads the exception of an answer.</summary>
    /// <exception cref="RpcException">What stands there is no exception.</exception>
    public static Exception Read(ref HessianReader reader)
    {
        object? value = reader.Read<object>();
        return FromValue(value, MaxDepth)
            ?? throw new RpcException(RpcErrorCode.Protocol, $"The provider answered with an exception that is none: {value ?? "null"}", true);
    }

    /// <summary>Writes the exception of an answer.</summary>
    public static void Write(ref HessianWriter writer, Exception exception) => writer.WriteObject(ToValue(exception));

    /// <summary>What is written for an exception: one of a mapped class as it is, any other as a throwable.</summary>
    public static object ToValue(Exception exception) => ToValue(exception, MaxDepth);

    private static Exception? FromValue(object? value, int depth) => value switch
    {
        Exception typed => typed,
        HessianThrowable { ClassName: RpcExceptionClass or OldRpcExceptionClass } refusal => ToRpcException(refusal),
        HessianThrowable throwable when depth > 0 => new JavaException(throwable.ClassName, throwable.Message, FromValue(throwable.Cause, depth - 1))
        {
            JavaStackTrace = [.. throwable.StackTrace],
            Suppressed = [.. throwable.Suppressed.Select(one => FromValue(one, depth / 2)).OfType<Exception>()],
            Fields = [.. throwable.Fields],
        },
        _ => null,
    };

    private static RpcException ToRpcException(HessianThrowable refusal)
    {
        object? number = refusal.Fields.FirstOrDefault(field => field.Key == Code).Value;
        var code = number is int known && Enum.IsDefined((RpcErrorCode)known) ? (RpcErrorCode)known : RpcErrorCode.Unknown;
        return new(code, $"The provider refused the call: {refusal}", mayHaveBeenSeen: true);
    }

    private static object ToValue(Exception exception, int depth) => exception switch
    {
        _ when JavaExceptions.IsMapped(exception) => exception,
        { Data: var data } when data[nameof(HessianThrowable)] is HessianThrowable received => received,
        JavaException java => ToThrowable(java, depth),
        RpcException rpc => ToThrowable(rpc),
        _ => ToThrowable(JavaExceptions.ToJava(exception, withStackTrace: false), depth),
    };

    private static HessianThrowable ToThrowable(JavaException exception, int depth)
    {
        var throwable = new HessianThrowable(exception.JavaClassName) { Message = exception.DetailMessage };
        if (exception.InnerException is { } cause && depth > 0) throwable.Cause = ToValue(cause, depth - 1);
        AddAll(throwable.StackTrace, exception.JavaStackTrace);
        AddAll(throwable.Suppressed, exception.Suppressed.Select(one => (object?)ToValue(one, depth / 2)));
        AddAll(throwable.Fields, exception.Fields);
        return throwable;
    }

    private static HessianThrowable ToThrowable(RpcException exception)
    {
        var throwable = new HessianThrowable(RpcExceptionClass) { Message = exception.Message };
        throwable.Fields.Add(new(Code, (int)exception.Code));
        return throwable;
    }

    private static void AddAll<T>(IList<T> list, IEnumerable<T> all)
    {
        foreach (var one in all) list.Add(one);
    }
}
