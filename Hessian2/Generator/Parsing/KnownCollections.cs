using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>The tables of collections: those that the runtime has a factory for, and those that Java has no counterpart of.</summary>
internal static class KnownCollections
{
    private const string NoClass = "for which Java has no class; declare a record marked [HessianType] in its place";

    // The factories of HessianConverters by name. The runtime has the same table: its CollectionFactories.
    private static readonly HashSet<string> s_factories =
    [
        "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1",
        "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedList`2",
        "System.Collections.Generic.OrderedDictionary`2",
        "System.Collections.Concurrent.ConcurrentQueue`1", "System.Collections.Concurrent.ConcurrentStack`1",
        "System.Collections.Concurrent.ConcurrentBag`1", "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.ObjectModel.Collection`1", "System.Collections.ObjectModel.ObservableCollection`1",
        "System.Collections.ObjectModel.ReadOnlyCollection`1", "System.Collections.ObjectModel.ReadOnlySet`1",
        "System.Collections.ObjectModel.ReadOnlyDictionary`2",
        "System.Collections.Immutable.ImmutableArray`1", "System.Collections.Immutable.ImmutableSortedSet`1",
        "System.Collections.Immutable.ImmutableSortedDictionary`2",
        "System.Collections.Frozen.FrozenSet`1", "System.Collections.Frozen.FrozenDictionary`2",
        "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1",
    ];

    // Those under another name.
    private static readonly Dictionary<string, string> s_renamed = new()
    {
        ["System.Collections.Generic.List`1"] = "List",
        ["System.Collections.Generic.HashSet`1"] = "Set",
        ["System.Collections.Generic.Dictionary`2"] = "Map",
    };

    // Those that take the class or interface itself as their first type argument.
    private static readonly Dictionary<string, string> s_interfaces = new()
    {
        ["System.Collections.Generic.IList`1"] = "ListAs",
        ["System.Collections.Generic.IReadOnlyList`1"] = "ListAs",
        ["System.Collections.Generic.ICollection`1"] = "ListAs",
        ["System.Collections.Generic.IReadOnlyCollection`1"] = "ListAs",
        ["System.Collections.Generic.IEnumerable`1"] = "ListAs",
        ["System.Collections.Generic.ISet`1"] = "SetAs",
        ["System.Collections.Generic.IReadOnlySet`1"] = "SetAs",
        ["System.Collections.Generic.IDictionary`2"] = "MapAs",
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = "MapAs",
        ["System.Collections.Immutable.ImmutableList`1"] = "ImmutableListAs",
        ["System.Collections.Immutable.IImmutableList`1"] = "ImmutableListAs",
        ["System.Collections.Immutable.ImmutableHashSet`1"] = "ImmutableSetAs",
        ["System.Collections.Immutable.IImmutableSet`1"] = "ImmutableSetAs",
        ["System.Collections.Immutable.ImmutableQueue`1"] = "ImmutableQueueAs",
        ["System.Collections.Immutable.IImmutableQueue`1"] = "ImmutableQueueAs",
        ["System.Collections.Immutable.ImmutableStack`1"] = "ImmutableStackAs",
        ["System.Collections.Immutable.IImmutableStack`1"] = "ImmutableStackAs",
        ["System.Collections.Immutable.ImmutableDictionary`2"] = "ImmutableMapAs",
        ["System.Collections.Immutable.IImmutableDictionary`2"] = "ImmutableMapAs",
    };

    private static readonly Dictionary<string, string> s_unsupported = new()
    {
        ["System.Collections.Generic.PriorityQueue`2"] = "whose priorities stand beside its elements, in Java within them; use a SortedSet or a list",
        ["System.Collections.Concurrent.BlockingCollection`1"] = "reading which waits for a producer; use a ConcurrentQueue or a list",
        ["System.Collections.Generic.IAsyncEnumerable`1"] = "whose elements come over time; read them into a list first",
        ["System.Collections.Generic.KeyValuePair`2"] = NoClass,
    };

    /// <summary>The factory of a collection's converter, closed over its types; null for any other type.</summary>
    public static string? FactoryOf(INamedTypeSymbol type)
    {
        if (type is not { IsGenericType: true, ContainingType: null }) return null;
        string name = NameOf(type);
        var arguments = type.TypeArguments.Select(static argument => argument.Source());
        if (s_factories.Contains(name)) return Call(type.Name, arguments);
        if (s_renamed.TryGetValue(name, out string? renamed)) return Call(renamed, arguments);
        return s_interfaces.TryGetValue(name, out string? factory) ? Call(factory, arguments.Prepend(type.Source())) : null;
    }

    /// <summary>Why a type of the framework has no counterpart in Java; null where nothing is known against it.</summary>
    public static string? WhyUnsupported(INamedTypeSymbol type)
    {
        if (type.IsTupleType || (type.Name is "Tuple" or "ValueTuple" && type.ContainingNamespace.ToDisplayString() == "System")) return NoClass;
        return s_unsupported.TryGetValue(NameOf(type), out string? reason) ? reason : null;
    }

    /// <summary>The factory of a class that is a collection of its own; null where the type is none.</summary>
    /// <param name="type">The class.</param>
    /// <param name="javaName">Its Java class; null where it has no name and is a plain list or map.</param>
    /// <param name="parts">The types of its elements, or of its keys and values.</param>
    public static string? OwnFactoryOf(INamedTypeSymbol type, string? javaName, out IReadOnlyList<ITypeSymbol> parts)
    {
        parts = [];
        if (type.TypeKind != TypeKind.Class || type.IsAbstract) return null;
        var closed = ClosedOf(type, "IDictionary`2") ?? ClosedOf(type, "ICollection`1");
        if (closed is null) return null;
        parts = closed.TypeArguments;
        string create = $"static () => new {type.Source()}()";
        return Call(parts.Count == 2 ? "MapClass" : "ListClass", parts.Select(static part => part.Source()).Prepend(type.Source()),
            javaName is null ? create : $"{create}, {Names.Literal(javaName)}");
    }

    /// <summary>True for a class that is a collection of its own: in Java, too, what is a Collection or a Map is written as one.</summary>
    public static bool IsOwn(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (ClosedOf(type, "IDictionary`2") ?? ClosedOf(type, "ICollection`1")) is not null;

    private static INamedTypeSymbol? ClosedOf(INamedTypeSymbol type, string interfaceName) =>
        type.AllInterfaces.FirstOrDefault(one => one.Is("System.Collections.Generic", interfaceName));

    private static string Call(string factory, IEnumerable<string> types, string arguments = "") =>
        $"{factory}<{string.Join(", ", types)}>({arguments})";

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
