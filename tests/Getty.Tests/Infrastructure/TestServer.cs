using System.Net;

namespace Getty.Tests.Infrastructure;

/// <summary>A started server of byte frames with its listener.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(GettyServer<byte[]> server, TestListener<byte[]> listener)
    {
        Server = server;
        Listener = listener;
    }

    public GettyServer<byte[]> Server { get; }

    public TestListener<byte[]> Listener { get; }

    public IPEndPoint EndPoint => (IPEndPoint)Server.LocalEndPoint;

    public static async Task<TestServer> StartAsync(
        TestListener<byte[]>? listener = null, Action<GettyServerOptions>? configure = null, ICodecFactory<byte[]>? codecs = null)
    {
        listener ??= new TestListener<byte[]>();
        var options = new GettyServerOptions();
        configure?.Invoke(options);
        var server = new GettyServer<byte[]>(options, codecs ?? new FrameCodec(), listener);
        await server.StartAsync().WithDeadline();
        return new TestServer(server, listener);
    }

    public static Task<TestServer> StartEchoAsync(Action<GettyServerOptions>? configure = null) =>
        StartAsync(new TestListener<byte[]> { Message = (session, message) => session.SendAsync(message) }, configure);

    public Task<RawPeer> ConnectAsync() => RawPeer.ConnectAsync(EndPoint);

    public async ValueTask DisposeAsync() => await Server.DisposeAsync().WithDeadline();
}
