namespace DubboGo.Net;

/// <summary>Calls that every service answers.</summary>
public static class InvokerExtensions
{
    /// <summary>Calls <c>$echo</c>, by which Dubbo asks a service whether it is there.</summary>
    /// <param name="invoker">The service.</param>
    /// <param name="value">What to send: text, a number, or anything else that Hessian 2 knows without being told.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What came back, which is <paramref name="value"/>.</returns>
    /// <exception cref="RpcException">The service is not there (on the task).</exception>
    public static Task<object?> EchoAsync(this IInvoker invoker, object? value, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        return EchoAsync(invoker, new EchoInvocation(value) { Timeout = timeout }, cancellationToken);
    }

    private static async Task<object?> EchoAsync(IInvoker invoker, EchoInvocation call, CancellationToken cancellationToken)
    {
        var result = await invoker.InvokeAsync(call, cancellationToken).ConfigureAwait(false);
        result.ThrowIfFailed();
        return call.Value;
    }
}
