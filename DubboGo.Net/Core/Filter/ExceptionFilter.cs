using DubboGo.Net.Protocol;
using Hessian2;

namespace DubboGo.Net;

/// <summary>
/// Decides what a consumer learns of an exception that a service threw: a <see cref="JavaException"/>, and an exception whose class is
/// mapped with <see cref="HessianTypeAttribute"/>, arrives as itself; any other as a plain <c>java.lang.RuntimeException</c> that names its
/// type and message. An <see cref="RpcException"/> of another filter is left alone. A provider's filter, by the name <c>exception</c>.
/// </summary>
/// <param name="withStackTrace">
/// True adds the stack trace of exceptions that are not mapped to the text, which tells strangers about the code. False by default.
/// </param>
public sealed class ExceptionFilter(bool withStackTrace = false) : IFilter
{
    /// <inheritdoc/>
    public ValueTask<RpcResult> InvokeAsync(IInvoker next, Invocation invocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        ValueTask<RpcResult> call;
        try
        {
            call = next.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception e) when (e is not RpcException)
        {
            return new(RpcResult.Failure(Present(e)));
        }
        // The usual case costs no state machine.
        return call.IsCompletedSuccessfully ? new(Present(call.Result)) : AwaitAsync(call);
    }

    private async ValueTask<RpcResult> AwaitAsync(ValueTask<RpcResult> call)
    {
        try
        {
            return Present(await call.ConfigureAwait(false));
        }
        catch (Exception e) when (e is not RpcException)
        {
            return RpcResult.Failure(Present(e));
        }
    }

    private RpcResult Present(RpcResult result) =>
        result.Exception is null ? result : RpcResult.Failure(Present(result.Exception), result.Attachments);

    private Exception Present(Exception exception) => exception is JavaException or RpcException || JavaExceptions.IsMapped(exception)
        ? exception
        : JavaExceptions.ToJava(exception, withStackTrace);
}
