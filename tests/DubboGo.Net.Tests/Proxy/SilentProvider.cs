using DubboGo.Net.Tests.Protocol;

namespace DubboGo.Net.Tests.Proxy;

/// <summary>A provider that takes requests and answers none, and blocking calls on it.</summary>
internal sealed class SilentProvider : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);
    private readonly RawProvider _provider = new();
    private readonly RawPeer _peer;
    private readonly ProxyInvoker _proxy;

    public SilentProvider()
    {
        _peer = _provider.AcceptAsync().GetAwaiter().GetResult();
        _proxy = new(_provider.Reference, new(TestContract.Name));
        // The connection is up once a call has gone out on it.
        Call(new(1));
    }

    /// <summary>Calls, blocks and tells how the call failed; null where it did not.</summary>
    public RpcErrorCode? Call(CountdownEvent ended)
    {
        var call = _provider.Test.Echo.Call("x");
        call.Timeout = s_timeout;
        try
        {
            _proxy.Call(call);
            return null;
        }
        catch (RpcException e)
        {
            return e.Code;
        }
        finally
        {
            ended.Signal();
        }
    }

    public void Dispose()
    {
        _peer.Dispose();
        _provider.DisposeAsync().AsTask().WithDeadline().GetAwaiter().GetResult();
    }
}
