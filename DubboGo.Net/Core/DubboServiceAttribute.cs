namespace DubboGo.Net;

/// <summary>
/// Makes an interface a Dubbo contract: the source generator makes its proxy, its dispatcher and the readers and writers of the types in
/// its signatures. Methods return <c>Task</c>, <c>Task&lt;T&gt;</c>, <c>ValueTask</c>, <c>ValueTask&lt;T&gt;</c>, <c>void</c> or a value;
/// a last parameter of type <see cref="CancellationToken"/> is not sent.
/// </summary>
/// <param name="interfaceName">The fully qualified name of the Java interface, such as <c>org.example.UserService</c>.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class DubboServiceAttribute(string interfaceName) : Attribute
{
    /// <summary>The fully qualified name of the Java interface.</summary>
    public string InterfaceName { get; } = interfaceName;

    /// <summary>The version, unless configuration or URL says otherwise; empty for none.</summary>
    public string Version { get; set; } = "";

    /// <summary>The group, unless configuration or URL says otherwise; empty for none.</summary>
    public string Group { get; set; } = "";
}
