using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Finds the method of a contract that a request means: by name and descriptor, else by name and number of arguments where that is one
/// method, since PHP and untyped Node clients describe their arguments as best they can.
/// </summary>
internal sealed class MethodTable
{
    private static readonly ConditionalWeakTable<ServiceContract, MethodTable> s_tables = [];

    private readonly ServiceContract _contract;
    private readonly FrozenDictionary<(string Name, string Descriptor), MethodDescriptor> _exact;

    private MethodTable(ServiceContract contract)
    {
        _contract = contract;
        _exact = contract.Methods.ToFrozenDictionary(method => (method.Name, method.ParameterDescriptor));
    }

    public static MethodTable Of(ServiceContract contract) => s_tables.GetValue(contract, static contract => new(contract));

    /// <summary>The method; null with the reason where there is none, or more than one.</summary>
    public MethodDescriptor? Find(string name, string descriptor, out string? reason)
    {
        reason = null;
        if (_exact.TryGetValue((name, descriptor), out var method)) return method;
        if (name == EchoInvocation.Name && JvmDescriptor.Count(descriptor) == 1) return EchoInvocation.Descriptor;
        int count = JvmDescriptor.Count(descriptor);
        MethodDescriptor[] candidates = [.. _contract.Methods.Where(m => m.Name == name && m.ParameterCount == count)];
        if (candidates.Length == 1) return candidates[0];
        reason = candidates.Length == 0
            ? $"Service not found:{_contract.InterfaceName}, {name}({descriptor})"
            : $"{name}({descriptor}) of {_contract.InterfaceName} may be any of {string.Join(" and ", candidates.Select(m => m.ToString()))}";
        return null;
    }
}
