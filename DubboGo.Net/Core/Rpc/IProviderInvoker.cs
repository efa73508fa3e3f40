namespace DubboGo.Net;

/// <summary>An invoker for one provider, which shares a connection; disposing the last one of an address closes it once it is idle.</summary>
public interface IProviderInvoker : IInvoker, IAsyncDisposable
{
    /// <summary>Calls in flight on this provider, for load balances that go by it.</summary>
    int ActiveCalls { get; }
}
