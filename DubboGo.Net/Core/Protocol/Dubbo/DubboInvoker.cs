using Getty;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Makes calls on one provider.</summary>
internal sealed class DubboInvoker : IProviderInvoker
{
    private readonly DubboConnection _connection;
    private readonly ConnectionTable _connections;
    private int _active;
    private int _disposed;

    public DubboInvoker(ServiceContract contract, DubboUrl provider, DubboConnection connection, ConnectionTable connections)
    {
        (Url, _connection, _connections) = (provider, connection, connections);
        int payload = ConnectionSettings.PayloadOf(provider);
        string name = provider["interface"] is { Length: > 0 } given ? given : contract.InterfaceName;
        // What the contract says stands in the URL already, unless the reference says otherwise: none is none.
        Service = new(name, provider["version"], provider["group"]);
        Options = WireOptions.Of(contract, payload);
        Requests = new(Service, provider.Path.Length > 0 ? provider.Path : name, provider["application"], Options, payload);
    }

    public DubboUrl Url { get; }

    public bool IsAvailable => Volatile.Read(ref _disposed) == 0 && _connection.IsAvailable;

    public int ActiveCalls => Volatile.Read(ref _active);

    /// <summary>What requests name.</summary>
    public ServiceKey Service { get; }

    public HessianOptions Options { get; }

    public RequestWriter Requests { get; }

    public ValueTask<RpcResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<RpcResult>(cancellationToken);
        if (Volatile.Read(ref _disposed) != 0) return ValueTask.FromException<RpcResult>(Gone());
        if (invocation.Service == default) invocation.Service = Service;
        if (invocation.IsOneWay) return SendOneWayAsync(invocation, cancellationToken);
        return _connection.Pick() is { } session
            ? Call(session, invocation, cancellationToken)
            : CallWhenConnectedAsync(invocation, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) await _connections.ReturnAsync(_connection).ConfigureAwait(false);
    }

    public void OnStarted() => Interlocked.Increment(ref _active);

    public void OnEnded() => Interlocked.Decrement(ref _active);

    private ValueTask<RpcResult> Call(Session<DubboMessage> session, Invocation invocation, CancellationToken cancellationToken)
    {
        PendingCall call;
        try
        {
            call = _connection.Calls.Rent(this, invocation, session);
        }
        catch (RpcException full)
        {
            return ValueTask.FromException<RpcResult>(full);
        }
        try
        {
            call.Watch(cancellationToken);
            return session.TrySend(call) ? call.Task : SendWhenRoomAsync(call, cancellationToken);
        }
        catch (Exception e)
        {
            // Whoever claimed the call before has ended it, and its task tells how.
            return call.TryClaim() ? Unsent(call, e) : call.Task;
        }
    }

    private static ValueTask<RpcResult> Unsent(PendingCall call, Exception cause)
    {
        var error = SendFailure.Of(cause, call.Invocation, call.Session);
        call.Abandon();
        return ValueTask.FromException<RpcResult>(error);
    }

    // The queue is full, or the session has just closed: the call waits for room as long as it may take altogether.
    private static async ValueTask<RpcResult> SendWhenRoomAsync(PendingCall call, CancellationToken cancellationToken)
    {
        var (session, invocation) = (call.Session, call.Invocation);
        try
        {
            await SendWhenRoomAsync(session, call, invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (call.TryClaim())
        {
            call.Fail(cancellationToken.IsCancellationRequested ? new OperationCanceledException(cancellationToken) : SendFailure.Of(e, invocation, session));
        }
        catch (Exception)
        {
            // The call has ended already; its task tells how.
        }
        return await call.Task.ConfigureAwait(false);
    }

    private static async ValueTask SendWhenRoomAsync(
        Session<DubboMessage> session, DubboMessage request, Invocation invocation, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (invocation.Timeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(invocation.Timeout);
        await session.SendAsync(request, limit.Token).ConfigureAwait(false);
    }

    private async ValueTask<RpcResult> CallWhenConnectedAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var session = await GetSessionAsync(invocation, cancellationToken).ConfigureAwait(false);
        return await Call(session, invocation, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RpcResult> SendOneWayAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var session = _connection.Pick() ?? await GetSessionAsync(invocation, cancellationToken).ConfigureAwait(false);
        var request = new OneWayRequest(Requests, _connection.NextId(), invocation);
        try
        {
            if (!session.TrySend(request)) await SendWhenRoomAsync(session, request, invocation, cancellationToken).ConfigureAwait(false);
            return RpcResult.Success;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw SendFailure.Of(e, invocation, session);
        }
    }

    private async ValueTask<Session<DubboMessage>> GetSessionAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (invocation.Timeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(invocation.Timeout);
        try
        {
            return await _connection.GetSessionAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var cause = e is OperationCanceledException ? _connection.LastError ?? e : e;
            throw new RpcException(
                RpcErrorCode.Network, $"{invocation.Service}.{invocation.MethodName} was not sent: no connection to {Url.Address}: {cause.Message}", false, e);
        }
    }

    private RpcException Gone() => new(RpcErrorCode.Network, $"The reference to {Service} at {Url.Address} has been disposed.", false);
}
