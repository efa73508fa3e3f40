using System.Globalization;

namespace DubboGo.Net;

/// <summary>The URL of a reference: what it wants, and how it calls.</summary>
internal static class ReferenceUrl
{
    public static DubboUrl Create(ServiceContract contract, ReferenceOptions reference, DubboClientOptions client, DateTimeOffset now)
    {
        string version = reference.Version ?? contract.Version;
        var parameters = new UrlParameters();
        parameters.Set("application", client.Application);
        parameters.Set("dubbo", DubboVersion.Protocol);
        parameters.Set("group", reference.Group ?? contract.Group);
        parameters.Set("interface", contract.InterfaceName);
        parameters.Set("methods", DubboVersion.MethodsOf(contract));
        parameters.Set("pid", Environment.ProcessId);
        parameters.Set("protocol", reference.Protocol);
        parameters.Set("release", DubboVersion.Release);
        parameters.Set("revision", version);
        parameters.Set("side", "consumer");
        parameters.Set("sticky", false);
        parameters.Set("timestamp", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        parameters.Set("version", version);
        SetCalling(parameters, contract, reference, client);
        SetConnecting(parameters, reference, client);
        parameters.SetAll(client.Parameters);
        parameters.SetAll(reference.Parameters);
        return new DubboUrl("consumer", LocalAddress.HostToRegister(client.RegisterHost), 0, contract.InterfaceName, parameters.Values);
    }

    private static void SetCalling(UrlParameters parameters, ServiceContract contract, ReferenceOptions reference, DubboClientOptions client)
    {
        parameters.Set("timeout", reference.Timeout ?? client.Timeout);
        parameters.Set("retries", reference.Retries ?? client.Retries);
        parameters.Set("retry.unsafe", reference.RetryUnsafe);
        parameters.Set("loadbalance", reference.LoadBalance ?? client.LoadBalance);
        parameters.Set("cluster", reference.Cluster ?? client.Cluster);
        parameters.Set("reference.filter", reference.Filters ?? client.Filters);
        parameters.Set("invoker.filter", reference.TryFilters ?? client.TryFilters);
        parameters.SetMethods(contract, reference.Methods);
    }

    // What the protocol goes by; defaults leave no parameter, as in Java.
    private static void SetConnecting(UrlParameters parameters, ReferenceOptions reference, DubboClientOptions client)
    {
        var defaults = new DubboClientOptions();
        int connections = reference.Connections ?? client.Connections;
        if (connections != defaults.Connections) parameters.Set("connections", connections);
        if (client.ConnectTimeout != defaults.ConnectTimeout) parameters.Set("connect.timeout", client.ConnectTimeout);
        if (client.Heartbeat != defaults.Heartbeat) parameters.Set("heartbeat", client.Heartbeat);
        if (client.Payload != defaults.Payload) parameters.Set("payload", client.Payload);
    }
}
