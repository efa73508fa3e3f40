using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hessian2;

namespace DubboGo.Net;

/// <summary>
/// What generated code tells of an interface marked <see cref="DubboServiceAttribute"/>: its Java name, its methods, its proxy, and the
/// types that its calls carry. Immutable and thread-safe; one instance per interface.
/// </summary>
public sealed class ServiceContract
{
    private static readonly ConcurrentDictionary<Type, ServiceContract> s_registered = new();

    /// <summary>Describes the interface <paramref name="type"/>.</summary>
    /// <param name="type">The .NET interface.</param>
    /// <param name="interfaceName">The fully qualified name of the Java interface.</param>
    /// <param name="methods">Its methods, inherited ones included.</param>
    /// <param name="resolver">Reads and writes every type that stands in a signature; null where they are all built in.</param>
    /// <param name="createProxy">Makes a proxy, which implements <paramref name="type"/>, over an invoker.</param>
    public ServiceContract(
        Type type, string interfaceName, ImmutableArray<MethodDescriptor> methods, IHessianTypeResolver? resolver, Func<ProxyInvoker, object> createProxy)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrEmpty(interfaceName);
        (Type, InterfaceName, Methods, Resolver, CreateProxy) = (type, interfaceName, methods, resolver, createProxy);
    }

    /// <summary>The .NET interface.</summary>
    public Type Type { get; }

    /// <summary>The fully qualified name of the Java interface.</summary>
    public string InterfaceName { get; }

    /// <summary>The version that the attribute names; empty for none.</summary>
    public string Version { get; init; } = "";

    /// <summary>The group that the attribute names; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The methods, inherited ones included.</summary>
    public ImmutableArray<MethodDescriptor> Methods { get; }

    /// <summary>Reads and writes every type that stands in a signature; null where they are all built in.</summary>
    public IHessianTypeResolver? Resolver { get; }

    /// <summary>Makes a proxy over an invoker.</summary>
    public Func<ProxyInvoker, object> CreateProxy { get; }

    /// <summary>The contract of <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing was generated for it.</exception>
    public static ServiceContract Of<T>()
        where T : class => Of(typeof(T));

    /// <summary>The contract of an interface.</summary>
    /// <exception cref="InvalidOperationException">Nothing was generated for it.</exception>
    public static ServiceContract Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (s_registered.TryGetValue(type, out var contract)) return contract;
        // Generated contracts register themselves when their module is first run, which naming one of its types does not do.
        RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        return s_registered.TryGetValue(type, out contract) ? contract : throw new InvalidOperationException(
            $"No contract was generated for {type}: mark the interface with [DubboService] in a project that references the DubboGo.Net package.");
    }

    /// <summary>Registers a contract. For generated code.</summary>
    public static void Register(ServiceContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        s_registered[contract.Type] = contract;
    }
}
