namespace DubboGo.Net.Tests;

/// <summary>A client on a fake network and a fake registry.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private readonly DubboClientOptions _options = new() { Application = "test-consumer", RegisterHost = "127.0.0.1", Registries = { "fake://here" } };
    private readonly Lazy<DubboClient> _client;

    public TestClient()
    {
        Network.Use(_options);
        _options.RegistryFactories.Add(Registry);
        _client = new(() => new DubboClient(_options));
    }

    public FakeNetwork Network { get; } = new();

    public FakeRegistry Registry { get; } = new();

    public DubboClientOptions Options => _options;

    public DubboClient Client => _client.Value;

    public static string Provider(string address, string parameters = "") => $"dubbo://{address}/{Greeter.Interface}?interface={Greeter.Interface}{parameters}";

    /// <summary>A reference to the contract; the registry is to be told of providers by the test.</summary>
    public IGreeter Refer(ReferenceOptions? options = null)
    {
        _ = Greeter.Contract;
        return Client.Refer<IGreeter>(options ?? new ReferenceOptions());
    }

    /// <summary>A reference with providers that answer with their addresses.</summary>
    public IGreeter ReferTo(params string[] addresses) => ReferTo(addresses, null);

    /// <inheritdoc cref="ReferTo(string[])"/>
    public IGreeter ReferTo(string[] addresses, ReferenceOptions? options)
    {
        foreach (string address in addresses) Network.Answer(address);
        Registry.Publish([.. addresses.Select(address => Provider(address))]);
        return Refer(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated) await _client.Value.DisposeAsync();
    }
}
