using System.Net;
using System.Net.Sockets;
using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A provider made of a socket, and a reference to it: the test says what it answers.</summary>
internal sealed class RawProvider : IAsyncDisposable
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly DubboProtocol _protocol;

    public RawProvider(string query = "", DubboProtocolOptions? options = null)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _protocol = new(options);
        Url = DubboUrl.Parse($"dubbo://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/{TestContract.Name}?{query}");
        Reference = _protocol.Refer(Test.Contract, Url);
    }

    public TestContract Test { get; } = new();

    public DubboUrl Url { get; }

    public IProviderInvoker Reference { get; }

    public DubboProtocol Protocol => _protocol;

    public async Task<RawPeer> AcceptAsync() => new(await _listener.AcceptAsync().WithDeadline());

    /// <summary>Calls <c>echo</c>.</summary>
    public Task<RpcResult> CallAsync(out TestCall<string, string> call, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        call = Test.Echo.Call("hello");
        call.Timeout = timeout ?? Timeout.InfiniteTimeSpan;
        return Reference.InvokeAsync(call, cancellationToken).AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _protocol.DisposeAsync();
    }
}
