using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Makes what is written for an exception: one of a mapped class stays as it is, any other becomes a throwable, once however often the others
/// refer to it. Not thread-safe.
/// </summary>
internal sealed class ThrowableGraph
{
    // As deep as what comes in is read.
    private const int MaxDepth = 64;

    private readonly Dictionary<Exception, object> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is written for an exception.</summary>
    public object Find(Exception exception) => Find(exception, MaxDepth);

    private object Find(Exception exception, int depth)
    {
        if (!_made.TryGetValue(exception, out object? made)) _made[exception] = made = Make(exception, depth);
        return made;
    }

    private object Make(Exception exception, int depth) => exception switch
    {
        _ when JavaExceptions.IsMapped(exception) => exception,
        { Data: var data } when data[nameof(HessianThrowable)] is HessianThrowable received => received,
        JavaException java => ToThrowable(java, depth - 1),
        RpcException rpc => DubboRpcException.ToThrowable(rpc),
        _ => ToThrowable(JavaExceptions.ToJava(exception, withStackTrace: false), depth - 1),
    };

    private HessianThrowable ToThrowable(JavaException exception, int depth)
    {
        var throwable = new HessianThrowable(exception.JavaClassName) { Message = exception.DetailMessage };
        foreach (var frame in exception.JavaStackTrace) throwable.StackTrace.Add(frame);
        foreach (var field in exception.Fields) throwable.Fields.Add(field);
        if (depth <= 0) return throwable;
        if (exception.InnerException is { } cause) throwable.Cause = Find(cause, depth);
        foreach (var suppressed in exception.Suppressed) throwable.Suppressed.Add(Find(suppressed, depth));
        return throwable;
    }
}
