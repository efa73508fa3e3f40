namespace DubboGo.Net;

/// <summary>Names a service: interface, version and group. Versions <c>0.0.0</c>, empty and null are one, as in Dubbo. Immutable.</summary>
public readonly record struct ServiceKey
{
    private const string NoVersion = "0.0.0";

    private readonly string? _version;
    private readonly string? _group;

    /// <summary>Names a service.</summary>
    public ServiceKey(string interfaceName, string? version = null, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(interfaceName);
        InterfaceName = interfaceName;
        _version = version is NoVersion ? "" : version ?? "";
        _group = group ?? "";
    }

    /// <summary>The fully qualified name of the Java interface.</summary>
    public string InterfaceName { get; }

    /// <summary>The version; empty for none.</summary>
    public string Version => _version ?? "";

    /// <summary>The group; empty for none.</summary>
    public string Group => _group ?? "";

    /// <summary>Dubbo's form: <c>group/interface:version</c>.</summary>
    public override string ToString() => (Group, Version) switch
    {
        ("", "") => InterfaceName,
        ("", _) => $"{InterfaceName}:{Version}",
        (_, "") => $"{Group}/{InterfaceName}",
        _ => $"{Group}/{InterfaceName}:{Version}",
    };
}
