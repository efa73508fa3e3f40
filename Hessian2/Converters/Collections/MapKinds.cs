using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Converters.Collections;

/// <summary>How each kind of map is made and filled.</summary>
/// <remarks>
/// Bytes of an entry are those of the framework's node or slot on a 64-bit runtime, doubled where growing leaves an array behind.
/// </remarks>
internal static class MapKinds
{
    private const string AnyMap = "java.util.Map";

    private static readonly CollectionKind s_hashed = new(null, AnyMap, 64) { IsHashed = true };
    private static readonly CollectionKind s_immutable = s_hashed.BuiltLast() with { ElementBytes = 192 };
    private static readonly CollectionKind s_ordered = s_hashed with { JavaType = JavaCollections.LinkedHashMap };
    private static readonly CollectionKind s_sorted = new(JavaCollections.TreeMap, "java.util.SortedMap", 64);

    // A lock for each processor.
    private static readonly CollectionKind s_concurrent =
        s_hashed with { ElementBytes = 96, EmptyBytes = 512 + (Environment.ProcessorCount * 32) };

    public static HessianConverter<SortedDictionary<TKey, TValue>> Sorted<TKey, TValue>()
        where TKey : notnull => Filled<SortedDictionary<TKey, TValue>, TKey, TValue>(
        s_sorted, static () => new(FloodSafeComparer.OrderOf<TKey>()), static (map, key, value) => map[key] = value);

    public static HessianConverter<OrderedDictionary<TKey, TValue>> Ordered<TKey, TValue>()
        where TKey : notnull => Filled<OrderedDictionary<TKey, TValue>, TKey, TValue>(
        s_ordered, static () => new(FloodSafeComparer.Always<TKey>()), static (map, key, value) => map[key] = value);

    public static HessianConverter<ConcurrentDictionary<TKey, TValue>> Concurrent<TKey, TValue>()
        where TKey : notnull => Filled<ConcurrentDictionary<TKey, TValue>, TKey, TValue>(
        s_concurrent, static () => new(FloodSafeComparer.Always<TKey>()), static (map, key, value) => map[key] = value);

    public static HessianConverter<ReadOnlyDictionary<TKey, TValue>> ReadOnly<TKey, TValue>()
        where TKey : notnull => new DictionaryConverter<ReadOnlyDictionary<TKey, TValue>, Dictionary<TKey, TValue>, TKey, TValue>(
        s_hashed, NewMap<TKey, TValue>, static map => new(map), static (map, key, value) => map[key] = value);

    /// <summary>A class of the user's, made by its constructor.</summary>
    public static HessianConverter<TMap> Own<TMap, TKey, TValue>(Func<TMap> create, string? javaName)
        where TMap : class, IDictionary<TKey, TValue>
        where TKey : notnull => new DictionaryConverter<TMap, TMap, TKey, TValue>(
        s_hashed, create, static map => map, static (map, key, value) => map[key] = value, javaName);

    public static HessianConverter<TMap> Immutable<TMap, TKey, TValue>()
        where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : notnull => new DictionaryConverter<TMap, ImmutableDictionary<TKey, TValue>.Builder, TKey, TValue>(
        s_immutable, static () => ImmutableDictionary.CreateBuilder<TKey, TValue>(FloodSafeComparer.Always<TKey>()),
        static map => (TMap)(object)map.ToImmutable(), static (map, key, value) => map[key] = value);

    public static HessianConverter<ImmutableSortedDictionary<TKey, TValue>> ImmutableSorted<TKey, TValue>()
        where TKey : notnull =>
        new DictionaryConverter<ImmutableSortedDictionary<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>.Builder, TKey, TValue>(
            s_sorted.BuiltLast() with { ElementBytes = 96 },
            static () => ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(FloodSafeComparer.OrderOf<TKey>()),
            static map => map.ToImmutable(), static (map, key, value) => map[key] = value);

    // Built from a tree: each entry that is put before others moves them all, and a stranger may send them in descending order.
    public static HessianConverter<SortedList<TKey, TValue>> SortedList<TKey, TValue>()
        where TKey : notnull => new DictionaryConverter<SortedList<TKey, TValue>, SortedDictionary<TKey, TValue>, TKey, TValue>(
        s_sorted.BuiltLast() with { ElementBytes = 96 }, static () => new(FloodSafeComparer.OrderOf<TKey>()),
        static map => new(map, FloodSafeComparer.OrderOf<TKey>()), static (map, key, value) => map[key] = value);

    public static HessianConverter<FrozenDictionary<TKey, TValue>> Frozen<TKey, TValue>()
        where TKey : notnull => new DictionaryConverter<FrozenDictionary<TKey, TValue>, Dictionary<TKey, TValue>, TKey, TValue>(
        s_immutable, NewMap<TKey, TValue>, static map => map.ToFrozenDictionary(FloodSafeComparer.Always<TKey>()),
        static (map, key, value) => map[key] = value);

    private static DictionaryConverter<TMap, TMap, TKey, TValue> Filled<TMap, TKey, TValue>(
        CollectionKind kind, Func<TMap> create, Action<TMap, TKey, TValue> set)
        where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : notnull => new(kind, create, static map => map, set);

    private static Dictionary<TKey, TValue> NewMap<TKey, TValue>()
        where TKey : notnull => new(FloodSafeComparer.For<TKey>());
}
