using System.Diagnostics.CodeAnalysis;
using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>A request whose answer is a <typeparamref name="T"/>.</summary>
internal abstract class Request<T>(OpCode operation, string? path) : Request(operation, path)
{
    // Continuations never run on the receive loop.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => _result.Task;

    public override void Complete(int error, JuteReader body)
    {
        if (!TryReadResult(error, ref body, out T? result)) _result.TrySetException(ZooKeeperException.FromCode(error, Operation, Path));
        else _result.TrySetResult(result);
    }

    public override void Fail(Exception error) => _result.TrySetException(error);

    /// <summary>Reads the answer; false when <paramref name="error"/> makes it an exception.</summary>
    protected virtual bool TryReadResult(int error, ref JuteReader body, [MaybeNullWhen(false)] out T result)
    {
        bool succeeded = error == 0;
        result = succeeded ? ReadResult(ref body) : default;
        return succeeded;
    }

    protected abstract T ReadResult(ref JuteReader body);
}
