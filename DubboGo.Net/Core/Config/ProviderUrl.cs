using System.Globalization;

namespace DubboGo.Net;

/// <summary>The URL that a service is exported and registered with: Java's parameters, so that every peer finds what it looks for.</summary>
internal static class ProviderUrl
{
    public static DubboUrl Create(ServiceContract contract, ServiceOptions service, DubboServerOptions server, DateTimeOffset now)
    {
        string version = service.Version ?? contract.Version;
        var parameters = new UrlParameters();
        // Some peers lose the first parameter, so that must be one nobody misses; names are printed in their order.
        parameters.Set("anyhost", true);
        parameters.Set("application", server.Application);
        parameters.Set("deprecated", false);
        parameters.Set("dubbo", DubboVersion.Protocol);
        parameters.Set("dynamic", true);
        parameters.Set("generic", "false");
        parameters.Set("group", service.Group ?? contract.Group);
        parameters.Set("interface", contract.InterfaceName);
        parameters.Set("methods", DubboVersion.MethodsOf(contract));
        parameters.Set("pid", Environment.ProcessId);
        parameters.Set("release", DubboVersion.Release);
        parameters.Set("revision", version);
        parameters.Set("side", "provider");
        parameters.Set("timestamp", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        parameters.Set("version", version);
        SetCalling(parameters, contract, service, server);
        SetServing(parameters, service, server);
        parameters.SetAll(server.Parameters);
        parameters.SetAll(service.Parameters);
        return new DubboUrl(server.Protocol, server.Host, server.Port, contract.InterfaceName, parameters.Values);
    }

    // What consumers go by unless they are told otherwise.
    private static void SetCalling(UrlParameters parameters, ServiceContract contract, ServiceOptions service, DubboServerOptions server)
    {
        parameters.Set("timeout", service.Timeout);
        parameters.Set("retries", service.Retries);
        parameters.Set("loadbalance", service.LoadBalance);
        parameters.Set("weight", service.Weight ?? server.Weight);
        parameters.Set("warmup", service.WarmUp);
        parameters.SetMethods(contract, service.Methods);
    }

    // What the protocol goes by; defaults leave no parameter, as in Java.
    private static void SetServing(UrlParameters parameters, ServiceOptions service, DubboServerOptions server)
    {
        var defaults = new DubboServerOptions();
        parameters.Set("service.filter", service.Filters ?? server.Filters);
        if (server.Threads != defaults.Threads) parameters.Set("threads", server.Threads);
        parameters.Set("queues", server.Queues);
        if (server.Payload != defaults.Payload) parameters.Set("payload", server.Payload);
        if (server.IdleTimeout != defaults.IdleTimeout) parameters.Set("idle.timeout", server.IdleTimeout);
    }
}
