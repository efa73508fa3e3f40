using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>The client and the server of one host, with the registries that they share. Thread-safe.</summary>
internal sealed class DubboRuntime : IAsyncDisposable
{
    private readonly RegistryTable _registries;
    private readonly Lazy<DubboClient> _client;
    private readonly Lazy<DubboServer> _server;

    public DubboRuntime(DubboBuilder builder, IServiceProvider provider, IConfiguration? configuration, ILoggerFactory loggerFactory)
    {
        var extensions = new DubboExtensions();
        foreach (var step in builder.ExtensionSteps) step(extensions, provider);
        Settings = new DubboSettings(configuration);
        var context = new ExtensionContext(new DubboClientOptions(), loggerFactory, TimeSpan.Zero);
        _registries = new RegistryTable(extensions.Registries, context);
        _client = new(() =>
        {
            var options = Settings.Client(extensions);
            foreach (var step in builder.ClientSteps) step(options);
            return new DubboClient(options, loggerFactory, _registries);
        });
        _server = new(() =>
        {
            var options = Settings.Server(extensions);
            foreach (var step in builder.ServerSteps) step(options);
            return new DubboServer(options, loggerFactory, _registries);
        });
    }

    public DubboSettings Settings { get; }

    public DubboClient Client => _client.Value;

    public DubboServer Server => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await _server.Value.DisposeAsync().ConfigureAwait(false);
        if (_client.IsValueCreated) await _client.Value.DisposeAsync().ConfigureAwait(false);
        await _registries.DisposeAsync().ConfigureAwait(false);
    }
}
