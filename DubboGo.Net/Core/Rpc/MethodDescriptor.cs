namespace DubboGo.Net;

/// <summary>
/// One method of a contract as both sides see it: its name and descriptor on the wire, what was declared about calling it, and how its
/// <see cref="Invocation"/> is made. Immutable and thread-safe; one instance per method, made by generated code.
/// </summary>
/// <param name="name">The Java method name.</param>
/// <param name="parameterDescriptor">The JVM descriptors of the parameters, concatenated; empty for none.</param>
/// <param name="parameterCount">How many parameters Java sees; a cancellation token is none.</param>
/// <param name="create">Makes an empty invocation of the method, whose arguments a provider then reads.</param>
public sealed class MethodDescriptor(string name, string parameterDescriptor, int parameterCount, Func<Invocation> create)
{
    /// <summary>The Java method name.</summary>
    public string Name { get; } = name;

    /// <summary>The JVM descriptors of the parameters, such as <c>Ljava/lang/String;I</c>.</summary>
    public string ParameterDescriptor { get; } = parameterDescriptor;

    /// <summary>How many parameters Java sees.</summary>
    public int ParameterCount { get; } = parameterCount;

    /// <summary>What <see cref="DubboMethodAttribute"/> says of the method.</summary>
    public MethodSettings Settings { get; init; } = MethodSettings.Default;

    /// <summary>Makes an empty invocation of the method.</summary>
    public Invocation CreateInvocation() => create();

    /// <inheritdoc/>
    public override string ToString() => $"{Name}({ParameterDescriptor})";
}
