using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using Hessian2.Converters.Collections;

namespace Hessian2;

public static partial class HessianConverters
{
    /// <summary>A converter of <see cref="System.Collections.Generic.LinkedList{T}"/>, <c>java.util.LinkedList</c>.</summary>
    public static HessianConverter<LinkedList<T>> LinkedList<T>() => ListKinds.LinkedList<T>();

    /// <summary>A converter of <see cref="System.Collections.Generic.Queue{T}"/>, written as a <c>java.util.LinkedList</c>.</summary>
    public static HessianConverter<Queue<T>> Queue<T>() => ListKinds.Queue<T>();

    /// <summary>A converter of <see cref="System.Collections.Generic.Stack{T}"/>, <c>java.util.Stack</c>: the bottom first.</summary>
    public static HessianConverter<Stack<T>> Stack<T>() => ListKinds.Stack<T>();

    /// <summary>A converter of <see cref="System.Collections.Generic.SortedSet{T}"/>, <c>java.util.TreeSet</c>.</summary>
    public static HessianConverter<SortedSet<T>> SortedSet<T>() => ListKinds.SortedSet<T>();

    /// <summary>
    /// A converter of <see cref="System.Collections.Concurrent.ConcurrentQueue{T}"/>, <c>java.util.concurrent.ConcurrentLinkedQueue</c>.
    /// </summary>
    public static HessianConverter<ConcurrentQueue<T>> ConcurrentQueue<T>() => ListKinds.ConcurrentQueue<T>();

    /// <summary>A converter of <see cref="System.Collections.Concurrent.ConcurrentStack{T}"/>, written as a <c>java.util.Stack</c>.</summary>
    public static HessianConverter<ConcurrentStack<T>> ConcurrentStack<T>() => ListKinds.ConcurrentStack<T>();

    /// <summary>A converter of <see cref="System.Collections.Concurrent.ConcurrentBag{T}"/>, a list in no particular order.</summary>
    public static HessianConverter<ConcurrentBag<T>> ConcurrentBag<T>() => ListKinds.ConcurrentBag<T>();

    /// <summary>A converter of <see cref="System.Collections.ObjectModel.Collection{T}"/>.</summary>
    public static HessianConverter<Collection<T>> Collection<T>() => ListKinds.Collection<T>();

    /// <summary>A converter of <see cref="System.Collections.ObjectModel.ObservableCollection{T}"/>.</summary>
    public static HessianConverter<ObservableCollection<T>> ObservableCollection<T>() => ListKinds.ObservableCollection<T>();

    /// <summary>A converter of <see cref="System.Collections.ObjectModel.ReadOnlyCollection{T}"/>.</summary>
    public static HessianConverter<ReadOnlyCollection<T>> ReadOnlyCollection<T>() => ListKinds.ReadOnlyCollection<T>();

    /// <summary>A converter of <see cref="System.Collections.ObjectModel.ReadOnlySet{T}"/>.</summary>
    public static HessianConverter<ReadOnlySet<T>> ReadOnlySet<T>() => ListKinds.ReadOnlySet<T>();

    /// <summary>A converter of <see cref="System.Collections.Immutable.ImmutableArray{T}"/>, an array; the uninitialised one is null.</summary>
    public static HessianConverter<ImmutableArray<T>> ImmutableArray<T>() => new ImmutableArrayConverter<T>();

    /// <summary>A converter of <see cref="ImmutableList{T}"/>, or of the interface of it.</summary>
    public static HessianConverter<TList> ImmutableListAs<TList, T>()
        where TList : class, IEnumerable<T> => ListKinds.ImmutableList<TList, T>();

    /// <summary>A converter of <see cref="ImmutableHashSet{T}"/>, or of the interface of it.</summary>
    public static HessianConverter<TSet> ImmutableSetAs<TSet, T>()
        where TSet : class, IEnumerable<T> => ListKinds.ImmutableSet<TSet, T>();

    /// <summary>A converter of <see cref="System.Collections.Immutable.ImmutableSortedSet{T}"/>, <c>java.util.TreeSet</c>.</summary>
    public static HessianConverter<ImmutableSortedSet<T>> ImmutableSortedSet<T>() => ListKinds.ImmutableSortedSet<T>();

    /// <summary>A converter of <see cref="ImmutableQueue{T}"/>, or of the interface of it, written as a <c>java.util.LinkedList</c>.</summary>
    public static HessianConverter<TQueue> ImmutableQueueAs<TQueue, T>()
        where TQueue : class, IEnumerable<T> => ListKinds.ImmutableQueue<TQueue, T>();

    /// <summary>A converter of <see cref="ImmutableStack{T}"/>, or of the interface of it, written as a <c>java.util.Stack</c>.</summary>
    public static HessianConverter<TStack> ImmutableStackAs<TStack, T>()
        where TStack : class, IEnumerable<T> => ListKinds.ImmutableStack<TStack, T>();

    /// <summary>A converter of <see cref="System.Collections.Frozen.FrozenSet{T}"/>.</summary>
    public static HessianConverter<FrozenSet<T>> FrozenSet<T>() => ListKinds.FrozenSet<T>();

    /// <summary>A converter of <see cref="System.Memory{T}"/>: an array, of bytes a binary.</summary>
    public static HessianConverter<Memory<T>> Memory<T>() => new ArrayViewConverter<Memory<T>, T>(
        static memory => WholeArray<T>(memory), static memory => memory.Span, static array => array);

    /// <summary>A converter of <see cref="System.ReadOnlyMemory{T}"/>: an array, of bytes a binary.</summary>
    public static HessianConverter<ReadOnlyMemory<T>> ReadOnlyMemory<T>() => new ArrayViewConverter<ReadOnlyMemory<T>, T>(
        static memory => WholeArray(memory), static memory => memory.Span, static array => array);

    /// <summary>A converter of <see cref="System.ArraySegment{T}"/>: an array, of bytes a binary; the one of no array is empty.</summary>
    public static HessianConverter<ArraySegment<T>> ArraySegment<T>() => new ArrayViewConverter<ArraySegment<T>, T>(
        static segment => WholeArray<T>(segment), static segment => segment, static array => array);

    /// <summary>A converter of <see cref="System.Collections.Generic.SortedDictionary{TKey, TValue}"/>, <c>java.util.TreeMap</c>.</summary>
    public static HessianConverter<SortedDictionary<TKey, TValue>> SortedDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.Sorted<TKey, TValue>();

    /// <summary>A converter of <see cref="System.Collections.Generic.SortedList{TKey, TValue}"/>, <c>java.util.TreeMap</c>.</summary>
    public static HessianConverter<SortedList<TKey, TValue>> SortedList<TKey, TValue>()
        where TKey : notnull => MapKinds.SortedList<TKey, TValue>();

    /// <summary>A converter of <see cref="System.Collections.Generic.OrderedDictionary{TKey, TValue}"/>, <c>java.util.LinkedHashMap</c>.</summary>
    public static HessianConverter<OrderedDictionary<TKey, TValue>> OrderedDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.Ordered<TKey, TValue>();

    /// <summary>
    /// A converter of <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/>, written as a <c>java.util.HashMap</c>:
    /// Java makes its <c>ConcurrentHashMap</c> of it where one is declared, and refuses nulls only there.
    /// </summary>
    public static HessianConverter<ConcurrentDictionary<TKey, TValue>> ConcurrentDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.Concurrent<TKey, TValue>();

    /// <summary>A converter of <see cref="System.Collections.ObjectModel.ReadOnlyDictionary{TKey, TValue}"/>.</summary>
    public static HessianConverter<ReadOnlyDictionary<TKey, TValue>> ReadOnlyDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.ReadOnly<TKey, TValue>();

    /// <summary>A converter of <see cref="ImmutableDictionary{TKey, TValue}"/>, or of the interface of it.</summary>
    public static HessianConverter<TMap> ImmutableMapAs<TMap, TKey, TValue>()
        where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : notnull => MapKinds.Immutable<TMap, TKey, TValue>();

    /// <summary>
    /// A converter of <see cref="System.Collections.Immutable.ImmutableSortedDictionary{TKey, TValue}"/>, <c>java.util.TreeMap</c>.
    /// </summary>
    public static HessianConverter<ImmutableSortedDictionary<TKey, TValue>> ImmutableSortedDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.ImmutableSorted<TKey, TValue>();

    /// <summary>A converter of <see cref="System.Collections.Frozen.FrozenDictionary{TKey, TValue}"/>.</summary>
    public static HessianConverter<FrozenDictionary<TKey, TValue>> FrozenDictionary<TKey, TValue>()
        where TKey : notnull => MapKinds.Frozen<TKey, TValue>();

    /// <summary>A converter of a class that is a list or a set of its own, made by its constructor and filled by its <c>Add</c>.</summary>
    /// <param name="create">Makes an empty one.</param>
    /// <param name="javaName">The Java class that it is written as; null for a plain list.</param>
    public static HessianConverter<TList> ListClass<TList, T>(Func<TList> create, string? javaName = null)
        where TList : class, ICollection<T> => ListKinds.Own<TList, T>(create, javaName);

    /// <summary>A converter of a class that is a map of its own, made by its constructor and filled by its indexer.</summary>
    /// <param name="create">Makes an empty one.</param>
    /// <param name="javaName">The Java class that it is written as; null for a plain map.</param>
    public static HessianConverter<TMap> MapClass<TMap, TKey, TValue>(Func<TMap> create, string? javaName = null)
        where TMap : class, IDictionary<TKey, TValue>
        where TKey : notnull => MapKinds.Own<TMap, TKey, TValue>(create, javaName);

    private static T[]? WholeArray<T>(ReadOnlyMemory<T> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Array is { } array && segment.Count == array.Length ? array : null;
}
