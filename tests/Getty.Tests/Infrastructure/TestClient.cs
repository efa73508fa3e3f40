using System.Net;

namespace Getty.Tests.Infrastructure;

/// <summary>A started client of byte frames with its listener.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private TestClient(GettyClient<byte[]> client, TestListener<byte[]> listener)
    {
        Client = client;
        Listener = listener;
    }

    public GettyClient<byte[]> Client { get; }

    public TestListener<byte[]> Listener { get; }

    public static async Task<TestClient> StartAsync(
        EndPoint endPoint, Action<GettyClientOptions>? configure = null, TestListener<byte[]>? listener = null)
    {
        listener ??= new TestListener<byte[]>();
        var options = new GettyClientOptions { EndPoint = endPoint };
        configure?.Invoke(options);
        var client = new GettyClient<byte[]>(options, new FrameCodec(), listener);
        await client.StartAsync().WithDeadline();
        return new TestClient(client, listener);
    }

    public Task<Session<byte[]>> SessionAsync() => Client.GetSessionAsync().WithDeadline();

    public async ValueTask DisposeAsync() => await Client.DisposeAsync().WithDeadline();
}
