using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>A <c>java.lang.Throwable</c> on the wire and the exception that it is here.</summary>
internal static class JavaThrowable
{
    /// <summary>Reads the exception of an answer.</summary>
    /// <exception cref="RpcException">What stands there is no exception.</exception>
    public static Exception Read(ref HessianReader reader)
    {
        object? value = reader.Read<object>();
        return new ExceptionGraph().Find(value)
            ?? throw new RpcException(RpcErrorCode.Protocol, $"The provider answered with an exception that is none: {value ?? "null"}", true);
    }

    /// <summary>Writes the exception of an answer.</summary>
    public static void Write(ref HessianWriter writer, Exception exception) => writer.WriteObject(ToValue(exception));

    /// <summary>What is written for an exception: one of a mapped class as it is, any other as a throwable.</summary>
    public static object ToValue(Exception exception) => new ThrowableGraph().Find(exception);
}
