using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Reads a <c>java.lang.Throwable</c> as an exception.</summary>
internal static class JavaThrowable
{
    public const string Cause = "cause";
    public const string DetailMessage = "detailMessage";
    public const string StackTrace = "stackTrace";
    public const string Suppressed = "suppressedExceptions";

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

    private static Exception? FromValue(object? value, int depth) => value switch
    {
        Exception typed => typed,
        HessianObject { ClassName: RpcExceptionClass.Name or RpcExceptionClass.OldName } rpc => RpcExceptionClass.Read(rpc),
        HessianObject throwable when throwable.TryGetValue(DetailMessage, out _) && depth > 0 => FromObject(throwable, depth),
        _ => null,
    };

    private static JavaException FromObject(HessianObject throwable, int depth) =>
        new(throwable.ClassName, throwable[DetailMessage] as string, CauseOf(throwable, depth))
        {
            JavaStackTrace = throwable.TryGetValue(StackTrace, out object? trace) ? Frames(trace) : [],
            Suppressed = throwable.TryGetValue(Suppressed, out object? suppressed) ? SuppressedOf(suppressed, depth) : [],
            Fields = [.. throwable.Where(field => field.Key is not (Cause or DetailMessage or StackTrace or Suppressed))],
        };

    // Java's Throwable has itself for its cause while it has none.
    private static Exception? CauseOf(HessianObject throwable, int depth) =>
        throwable.TryGetValue(Cause, out object? cause) && !ReferenceEquals(cause, throwable) ? FromValue(cause, depth - 1) : null;

    private static ImmutableArray<Exception> SuppressedOf(object? list, int depth) =>
        list is IEnumerable elements and not string ? [.. elements.Cast<object?>().Select(e => FromValue(e, depth / 2)).OfType<Exception>()] : [];

    private static ImmutableArray<JavaStackFrame> Frames(object? list) =>
        list is IEnumerable elements and not string ? [.. elements.OfType<HessianObject>().Select(ToFrame)] : [];

    private static JavaStackFrame ToFrame(HessianObject element) =>
        new(Text(element, "declaringClass"), Text(element, "methodName"), Text(element, "fileName"), Number(element, "lineNumber"))
        {
            ClassLoaderName = Text(element, "classLoaderName"),
            ModuleName = Text(element, "moduleName"),
            ModuleVersion = Text(element, "moduleVersion"),
            Format = Number(element, "format"),
        };

    private static string? Text(HessianObject element, string field) => element.TryGetValue(field, out object? value) ? value as string : null;

    private static int Number(HessianObject element, string field) =>
        element.TryGetValue(field, out object? value) && value is int or long or short ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;
}
