using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DubboGo.Net;

/// <summary>What a host is told about Dubbo while its services are put together. Not thread-safe.</summary>
public sealed class DubboBuilder
{
    internal DubboBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    internal List<Action<DubboClientOptions>> ClientSteps { get; } = [];

    internal List<Action<DubboServerOptions>> ServerSteps { get; } = [];

    internal List<Action<DubboExtensions, IServiceProvider>> ExtensionSteps { get; } = [];

    internal List<Action<DubboClient, DubboSettings>> ReferenceSteps { get; } = [];

    internal List<Action<DubboServer, IServiceProvider, DubboSettings>> ServiceSteps { get; } = [];

    /// <summary>Changes the client's options, after the configuration has been read.</summary>
    /// <returns>This builder, as from every method.</returns>
    public DubboBuilder ConfigureClient(Action<DubboClientOptions> configure) => Add(ClientSteps, configure);

    /// <summary>Changes the server's options, after the configuration has been read.</summary>
    public DubboBuilder ConfigureServer(Action<DubboServerOptions> configure) => Add(ServerSteps, configure);

    /// <summary>
    /// Makes the contract <typeparamref name="T"/> injectable. Its options come from <c>Dubbo:References:NAME</c>, where NAME is the name of
    /// the .NET interface or the Java one, then from <paramref name="configure"/>. The host does not start while it has no provider, unless
    /// <c>Check</c> is false.
    /// </summary>
    public DubboBuilder AddReference<T>(Action<ReferenceOptions>? configure = null)
        where T : class
    {
        T Refer(DubboClient client, DubboSettings settings)
        {
            var options = settings.Reference(ServiceContract.Of<T>());
            configure?.Invoke(options);
            return client.Refer<T>(options);
        }
        Services.TryAddSingleton(provider =>
        {
            var runtime = provider.GetRequiredService<DubboRuntime>();
            return Refer(runtime.Client, runtime.Settings);
        });
        return Add(ReferenceSteps, (client, settings) => Refer(client, settings));
    }

    /// <summary>
    /// Serves <typeparamref name="T"/> by a singleton <typeparamref name="TImplementation"/>, which is called by many threads at once. Its
    /// options come from <c>Dubbo:Services:NAME</c>, where NAME is the name of the .NET interface or the Java one, then from
    /// <paramref name="configure"/>.
    /// </summary>
    public DubboBuilder AddService<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        Action<ServiceOptions>? configure = null)
        where T : class
        where TImplementation : class, T
    {
        Services.TryAddSingleton<TImplementation>();
        return Add(ServiceSteps, (server, provider, settings) =>
        {
            var options = settings.Service(ServiceContract.Of<T>());
            configure?.Invoke(options);
            server.Export<T>(provider.GetRequiredService<TImplementation>(), options);
        });
    }

    /// <summary>Adds a registry of a package of its own.</summary>
    public DubboBuilder AddRegistry(IRegistryFactory factory) => Add(ExtensionSteps, (extensions, _) => extensions.AddRegistry(factory));

    /// <summary>Adds a load balance, selected by <paramref name="name"/>; made from the host's services.</summary>
    public DubboBuilder AddLoadBalance(string name, Func<IServiceProvider, ILoadBalance> create) =>
        Add(ExtensionSteps, (extensions, provider) => extensions.LoadBalances.Add(name, _ => create(provider)));

    /// <summary>Adds a cluster, selected by <paramref name="name"/>; made from the host's services.</summary>
    public DubboBuilder AddCluster(string name, Func<IServiceProvider, ICluster> create) =>
        Add(ExtensionSteps, (extensions, provider) => extensions.Clusters.Add(name, _ => create(provider)));

    /// <summary>Adds a protocol, selected by the scheme <paramref name="name"/>; made from the host's services.</summary>
    public DubboBuilder AddProtocol(string name, Func<IServiceProvider, IProtocol> create) =>
        Add(ExtensionSteps, (extensions, provider) => extensions.Protocols.Add(name, _ => create(provider)));

    /// <summary>Adds a filter, made from the host's services.</summary>
    /// <param name="name">The name that chains select it by.</param>
    /// <param name="create">Makes it.</param>
    /// <param name="defaultIn">The chains that it is part of without being named.</param>
    public DubboBuilder AddFilter(string name, Func<IServiceProvider, IFilter> create, FilterScope defaultIn = FilterScope.None) =>
        Add(ExtensionSteps, (extensions, provider) => extensions.AddFilter(name, _ => create(provider), defaultIn));

    private DubboBuilder Add<TStep>(List<TStep> steps, TStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(step);
        return this;
    }
}
