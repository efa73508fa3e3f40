using DubboGo.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds DubboGo.Net to a host.</summary>
public static class DubboServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="DubboClient"/> and, where services are added, one <see cref="DubboServer"/>, which the host starts and stops.
    /// Options come from the section <c>Dubbo</c> of the host's configuration, then from <paramref name="configure"/>. May be called several
    /// times: what is added adds up.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Adds references, services and extensions, and changes options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDubbo(this IServiceCollection services, Action<DubboBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = FindBuilder(services) ?? AddCore(services);
        configure(builder);
        return services;
    }

    private static DubboBuilder? FindBuilder(IServiceCollection services) =>
        services.FirstOrDefault(service => service.ServiceType == typeof(DubboBuilder))?.ImplementationInstance as DubboBuilder;

    private static DubboBuilder AddCore(IServiceCollection services)
    {
        var builder = new DubboBuilder(services);
        services.AddSingleton(builder);
        services.AddSingleton(provider => new DubboRuntime(
            builder, provider, provider.GetService<IConfiguration>(), provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
        services.TryAddSingleton(provider => provider.GetRequiredService<DubboRuntime>().Client);
        services.TryAddSingleton(provider => provider.GetRequiredService<DubboRuntime>().Server);
        services.AddSingleton<IHostedService, DubboHostedService>();
        return builder;
    }
}
