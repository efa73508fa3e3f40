using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Metadata;

/// <summary>
/// The factories of <see cref="HessianConverters"/> by the generic type that they make converters of. The source generator has the same
/// table: its KnownTypes.
/// </summary>
internal static class CollectionFactories
{
    private static readonly Dictionary<Type, string> s_factories = new()
    {
        [typeof(LinkedList<>)] = nameof(HessianConverters.LinkedList),
        [typeof(Queue<>)] = nameof(HessianConverters.Queue),
        [typeof(Stack<>)] = nameof(HessianConverters.Stack),
        [typeof(SortedSet<>)] = nameof(HessianConverters.SortedSet),
        [typeof(ConcurrentQueue<>)] = nameof(HessianConverters.ConcurrentQueue),
        [typeof(ConcurrentStack<>)] = nameof(HessianConverters.ConcurrentStack),
        [typeof(ConcurrentBag<>)] = nameof(HessianConverters.ConcurrentBag),
        [typeof(Collection<>)] = nameof(HessianConverters.Collection),
        [typeof(ObservableCollection<>)] = nameof(HessianConverters.ObservableCollection),
        [typeof(ReadOnlyCollection<>)] = nameof(HessianConverters.ReadOnlyCollection),
        [typeof(ReadOnlySet<>)] = nameof(HessianConverters.ReadOnlySet),
        [typeof(ImmutableArray<>)] = nameof(HessianConverters.ImmutableArray),
        [typeof(ImmutableSortedSet<>)] = nameof(HessianConverters.ImmutableSortedSet),
        [typeof(FrozenSet<>)] = nameof(HessianConverters.FrozenSet),
        [typeof(Memory<>)] = nameof(HessianConverters.Memory),
        [typeof(ReadOnlyMemory<>)] = nameof(HessianConverters.ReadOnlyMemory),
        [typeof(ArraySegment<>)] = nameof(HessianConverters.ArraySegment),
        [typeof(SortedDictionary<,>)] = nameof(HessianConverters.SortedDictionary),
        [typeof(SortedList<,>)] = nameof(HessianConverters.SortedList),
        [typeof(OrderedDictionary<,>)] = nameof(HessianConverters.OrderedDictionary),
        [typeof(ConcurrentDictionary<,>)] = nameof(HessianConverters.ConcurrentDictionary),
        [typeof(ReadOnlyDictionary<,>)] = nameof(HessianConverters.ReadOnlyDictionary),
        [typeof(ImmutableSortedDictionary<,>)] = nameof(HessianConverters.ImmutableSortedDictionary),
        [typeof(FrozenDictionary<,>)] = nameof(HessianConverters.FrozenDictionary),
    };

    // Those that serve a class and its interfaces: the type itself is their first type argument.
    private static readonly Dictionary<Type, string> s_interfaces = new()
    {
        [typeof(List<>)] = nameof(HessianConverters.ListAs),
        [typeof(IList<>)] = nameof(HessianConverters.ListAs),
        [typeof(ICollection<>)] = nameof(HessianConverters.ListAs),
        [typeof(IEnumerable<>)] = nameof(HessianConverters.ListAs),
        [typeof(IReadOnlyList<>)] = nameof(HessianConverters.ListAs),
        [typeof(IReadOnlyCollection<>)] = nameof(HessianConverters.ListAs),
        [typeof(HashSet<>)] = nameof(HessianConverters.SetAs),
        [typeof(ISet<>)] = nameof(HessianConverters.SetAs),
        [typeof(IReadOnlySet<>)] = nameof(HessianConverters.SetAs),
        [typeof(ImmutableList<>)] = nameof(HessianConverters.ImmutableListAs),
        [typeof(IImmutableList<>)] = nameof(HessianConverters.ImmutableListAs),
        [typeof(ImmutableHashSet<>)] = nameof(HessianConverters.ImmutableSetAs),
        [typeof(IImmutableSet<>)] = nameof(HessianConverters.ImmutableSetAs),
        [typeof(ImmutableQueue<>)] = nameof(HessianConverters.ImmutableQueueAs),
        [typeof(IImmutableQueue<>)] = nameof(HessianConverters.ImmutableQueueAs),
        [typeof(ImmutableStack<>)] = nameof(HessianConverters.ImmutableStackAs),
        [typeof(IImmutableStack<>)] = nameof(HessianConverters.ImmutableStackAs),
        [typeof(Dictionary<,>)] = nameof(HessianConverters.MapAs),
        [typeof(IDictionary<,>)] = nameof(HessianConverters.MapAs),
        [typeof(IReadOnlyDictionary<,>)] = nameof(HessianConverters.MapAs),
        [typeof(ImmutableDictionary<,>)] = nameof(HessianConverters.ImmutableMapAs),
        [typeof(IImmutableDictionary<,>)] = nameof(HessianConverters.ImmutableMapAs),
    };

    /// <summary>The factory of a closed generic type and its type arguments; null where the type is no such collection.</summary>
    public static (string Factory, Type[] Arguments)? Find(Type type)
    {
        if (!type.IsGenericType) return null;
        var definition = type.GetGenericTypeDefinition();
        if (s_factories.TryGetValue(definition, out string? factory)) return (factory, type.GetGenericArguments());
        return s_interfaces.TryGetValue(definition, out factory) ? (factory, [type, .. type.GetGenericArguments()]) : null;
    }
}
