using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Makes exceptions of the throwables of one answer. Each throwable becomes one exception, however often the others refer to it: a few bytes
/// of references would else stand for more exceptions than there is memory for. What leads back to itself ends there. Not thread-safe.
/// </summary>
internal sealed class ExceptionGraph
{
    // A chain of causes longer than this is made by somebody who means no good.
    private const int MaxDepth = 64;

    // Null while the exception is being made.
    private readonly Dictionary<HessianThrowable, JavaException?> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The exception that a value stands for; null where it is none.</summary>
    public Exception? Find(object? value) => Find(value, MaxDepth);

    private Exception? Find(object? value, int depth) => value switch
    {
        Exception typed => typed,
        HessianThrowable throwable when DubboRpcException.Is(throwable) => DubboRpcException.ToException(throwable),
        HessianThrowable throwable when depth > 0 => Find(throwable, depth),
        _ => null,
    };

    private JavaException? Find(HessianThrowable throwable, int depth)
    {
        if (_made.TryGetValue(throwable, out var made)) return made;
        _made.Add(throwable, null);
        return _made[throwable] = Make(throwable, depth - 1);
    }

    private JavaException Make(HessianThrowable throwable, int depth) => new(throwable.ClassName, throwable.Message, Find(throwable.Cause, depth))
    {
        JavaStackTrace = [.. throwable.StackTrace],
        Suppressed = [.. throwable.Suppressed.Select(one => Find(one, depth)).OfType<Exception>()],
        Fields = [.. throwable.Fields],
    };
}
