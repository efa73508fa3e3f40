using Microsoft.Extensions.Configuration;

namespace DubboGo.Net;

/// <summary>
/// The section <c>Dubbo</c> of a configuration: <c>Application</c>, <c>Registries</c> and the like for both sides, <c>Client</c>,
/// <c>Server</c>, <c>References:NAME</c> and <c>Services:NAME</c>, each with the names of the options' properties, in any case.
/// </summary>
internal sealed class DubboSettings(IConfiguration? configuration)
{
    private readonly IConfigurationSection? _root = configuration?.GetSection("Dubbo");

    public DubboClientOptions Client(DubboExtensions extensions)
    {
        var options = new DubboClientOptions();
        options.UseExtensions(extensions);
        ReadShared(options);
        Read("Client", reader => ClientSettings.Read(reader, options));
        return options;
    }

    public DubboServerOptions Server(DubboExtensions extensions)
    {
        var options = new DubboServerOptions();
        options.UseExtensions(extensions);
        ReadShared(options);
        Read("Server", reader => ServerSettings.Read(reader, options));
        return options;
    }

    public ReferenceOptions Reference(ServiceContract contract)
    {
        var options = new ReferenceOptions();
        ReadNamed("References", contract, reader => ClientSettings.Read(reader, options));
        return options;
    }

    public ServiceOptions Service(ServiceContract contract)
    {
        var options = new ServiceOptions();
        ReadNamed("Services", contract, reader => ServerSettings.Read(reader, options));
        return options;
    }

    private void ReadShared(DubboOptions options)
    {
        if (_root is null) return;
        var reader = new SettingsReader(_root);
        reader.Ignore("Client", "Server", "References", "Services");
        SharedSettings.Read(reader, options);
        reader.End();
    }

    private void ReadNamed(string kind, ServiceContract contract, Action<SettingsReader> read)
    {
        Read($"{kind}:{contract.Type.Name}", read);
        Read($"{kind}:{contract.InterfaceName}", read);
    }

    private void Read(string path, Action<SettingsReader> read)
    {
        if (_root is null || !_root.GetSection(path).Exists()) return;
        var reader = new SettingsReader(_root.GetSection(path));
        read(reader);
        reader.End();
    }
}
