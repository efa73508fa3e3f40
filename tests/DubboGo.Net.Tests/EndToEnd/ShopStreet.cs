namespace DubboGo.Net.Tests.EndToEnd;

/// <summary>Servers and clients of one test over real dubbo:// connections, all found through one registry, and closed at the end.</summary>
internal sealed class ShopStreet(string registry, IRegistryFactory? factory = null) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _open = [];

    public async Task<DubboServer> OpenAsync(Shop shop, ServiceOptions? service = null, Action<DubboServerOptions>? configure = null)
    {
        var options = new DubboServerOptions { Application = "shop", Host = "127.0.0.1", Port = 0, Registries = { registry } };
        if (factory is not null) options.RegistryFactories.Add(factory);
        configure?.Invoke(options);
        var server = new DubboServer(options);
        _open.Add(server);
        server.Export<IShop>(shop, service);
        await server.StartAsync().WithDeadline();
        return server;
    }

    public IShop Visit(ReferenceOptions? reference = null, Action<DubboClientOptions>? configure = null) =>
        Client(configure).Refer<IShop>(reference ?? new ReferenceOptions());

    public DubboClient Client(Action<DubboClientOptions>? configure = null)
    {
        var options = new DubboClientOptions
        {
            Application = "customer",
            RegisterHost = "127.0.0.1",
            Registries = { registry },
            Timeout = TimeSpan.FromSeconds(10),
        };
        if (factory is not null) options.RegistryFactories.Add(factory);
        configure?.Invoke(options);
        var client = new DubboClient(options);
        _open.Add(client);
        return client;
    }

    /// <summary>Calls until just these shops have answered; bounded by the deadline, since a registry takes its time to tell.</summary>
    public static async Task HearAsync(IShop shop, params string[] names)
    {
        using var deadline = new CancellationTokenSource(Deadline.Default);
        var heard = new SortedSet<string>(StringComparer.Ordinal);
        Exception? last = null;
        while (!heard.SetEquals(names))
        {
            if (deadline.IsCancellationRequested) Assert.Fail($"Heard were only [{string.Join(", ", heard)}]; last failure: {last?.Message}");
            try
            {
                heard.Add(await shop.NameAsync().WithDeadline());
            }
            catch (RpcException e) when (e.Code is RpcErrorCode.NoProvider or RpcErrorCode.Network)
            {
                // Not told of yet, or told of no more.
                last = e;
                await Task.Delay(10);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_open)) await part.DisposeAsync().AsTask().WithDeadline();
        _open.Clear();
    }
}
