using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace DubboGo.Net;

/// <summary>
/// The section <c>Dubbo</c> of a configuration: <c>Application</c>, <c>Registries</c> and the like for both sides, <c>Client</c>,
/// <c>Server</c>, <c>References:NAME</c> and <c>Services:NAME</c>, each with the names of the options' properties, in any case.
/// </summary>
internal sealed class DubboSettings(IConfiguration? configuration)
{
    private const string References = "References";
    private const string Services = "Services";

    private readonly IConfigurationSection? _root = configuration?.GetSection("Dubbo");

    // The entries of both kinds that something asked for, by their paths.
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

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
        ReadNamed(References, contract, reader => ClientSettings.Read(reader, options));
        return options;
    }

    public ServiceOptions Service(ServiceContract contract)
    {
        var options = new ServiceOptions();
        ReadNamed(Services, contract, reader => ServerSettings.Read(reader, options));
        return options;
    }

    /// <summary>Refuses settings of references that nobody has added: they would be without effect.</summary>
    /// <exception cref="InvalidOperationException">There are such.</exception>
    public void CheckReferences() => CheckNames(References);

    /// <summary>Refuses settings of services that nobody has added: they would be without effect.</summary>
    /// <exception cref="InvalidOperationException">There are such.</exception>
    public void CheckServices() => CheckNames(Services);

    private void CheckNames(string kind)
    {
        var children = _root?.GetSection(kind).GetChildren() ?? [];
        if (children.FirstOrDefault(child => !_known.ContainsKey($"{kind}:{child.Key}")) is not { } unknown) return;
        var known = _known.Keys.Where(path => path.StartsWith(kind, StringComparison.Ordinal)).Select(path => path[(kind.Length + 1)..]);
        throw Unknown(unknown, known);
    }

    private void CheckMethods(string path, ServiceContract contract)
    {
        var names = contract.Methods.Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        var children = _root?.GetSection($"{path}:Methods").GetChildren() ?? [];
        if (children.FirstOrDefault(child => !names.Contains(child.Key)) is { } unknown) throw Unknown(unknown, names);
    }

    private static InvalidOperationException Unknown(IConfigurationSection unknown, IEnumerable<string> known)
    {
        string names = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new($"The configuration key '{unknown.Path}' names nothing that this host has; it has {(names.Length > 0 ? names : "none")}.");
    }

    private void ReadShared(DubboOptions options)
    {
        if (_root is null) return;
        var reader = new SettingsReader(_root);
        reader.Ignore("Client", "Server", References, Services);
        SharedSettings.Read(reader, options);
        reader.End();
    }

    private void ReadNamed(string kind, ServiceContract contract, Action<SettingsReader> read)
    {
        foreach (string path in (ReadOnlySpan<string>)[$"{kind}:{contract.Type.Name}", $"{kind}:{contract.InterfaceName}"])
        {
            _known[path] = true;
            Read(path, read);
            CheckMethods(path, contract);
        }
    }

    private void Read(string path, Action<SettingsReader> read)
    {
        if (_root is null || !_root.GetSection(path).Exists()) return;
        var reader = new SettingsReader(_root.GetSection(path));
        read(reader);
        reader.End();
    }
}
