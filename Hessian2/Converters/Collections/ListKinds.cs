using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Converters.Collections;

/// <summary>How each kind of list, set, queue and stack is made and filled.</summary>
/// <remarks>
/// Bytes of an element are those of the framework's node or slot on a 64-bit runtime, doubled where growing leaves an array behind.
/// </remarks>
internal static class ListKinds
{
    private const string AnyList = "java.util.List";
    private const string AnySet = "java.util.Set";
    private const string AnyQueue = "java.util.Queue";

    // Concurrent collections keep a lock or a segment for each processor, whatever they hold.
    private static readonly int s_concurrentBytes = 512 + (Environment.ProcessorCount * 64);

    private static readonly CollectionKind s_list = new(null, AnyList, 32);
    private static readonly CollectionKind s_bag = s_list with { EmptyBytes = s_concurrentBytes };
    private static readonly CollectionKind s_linked = new(JavaCollections.LinkedList, JavaCollections.LinkedList, 48);
    private static readonly CollectionKind s_queue = new(JavaCollections.LinkedList, AnyQueue, 16);
    private static readonly CollectionKind s_concurrentQueue = new(JavaCollections.ConcurrentQueue, AnyQueue, 48) { EmptyBytes = 1024 };
    private static readonly CollectionKind s_stack = new(JavaCollections.Stack, JavaCollections.Stack, 48);
    private static readonly CollectionKind s_sorted = new(JavaCollections.TreeSet, "java.util.SortedSet", 64);
    private static readonly CollectionKind s_hashed = new(JavaCollections.HashSet, AnySet, 128) { IsHashed = true };

    public static HessianConverter<LinkedList<T>> LinkedList<T>() =>
        Filled<LinkedList<T>, T>(s_linked, static (list, one) => list.AddLast(one));

    public static HessianConverter<Queue<T>> Queue<T>() => Filled<Queue<T>, T>(s_queue, static (queue, one) => queue.Enqueue(one));

    public static HessianConverter<ConcurrentQueue<T>> ConcurrentQueue<T>() =>
        Filled<ConcurrentQueue<T>, T>(s_concurrentQueue, static (queue, one) => queue.Enqueue(one));

    public static HessianConverter<Stack<T>> Stack<T>() => new CollectionConverter<Stack<T>, Stack<T>, T>(
        s_stack, static () => new(), static stack => stack, static (stack, one) => stack.Push(one), static stack => Reverse(stack));

    public static HessianConverter<ConcurrentStack<T>> ConcurrentStack<T>() =>
        new CollectionConverter<ConcurrentStack<T>, ConcurrentStack<T>, T>(
            s_stack, static () => new(), static stack => stack, static (stack, one) => stack.Push(one), static stack => Reverse(stack));

    public static HessianConverter<ConcurrentBag<T>> ConcurrentBag<T>() =>
        Filled<ConcurrentBag<T>, T>(s_bag, static (bag, one) => bag.Add(one));

    public static HessianConverter<SortedSet<T>> SortedSet<T>() => new CollectionConverter<SortedSet<T>, SortedSet<T>, T>(
        s_sorted, static () => new(FloodSafeComparer.OrderOf<T>()), static set => set, static (set, one) => set.Add(one));

    public static HessianConverter<Collection<T>> Collection<T>() => Filled<Collection<T>, T>(s_list, static (list, one) => list.Add(one));

    public static HessianConverter<ObservableCollection<T>> ObservableCollection<T>() =>
        Filled<ObservableCollection<T>, T>(s_list, static (list, one) => list.Add(one));

    public static HessianConverter<ReadOnlyCollection<T>> ReadOnlyCollection<T>() =>
        new CollectionConverter<ReadOnlyCollection<T>, List<T>, T>(
            s_list, static () => [], static list => new(list), static (list, one) => list.Add(one));

    public static HessianConverter<ReadOnlySet<T>> ReadOnlySet<T>() => new CollectionConverter<ReadOnlySet<T>, HashSet<T>, T>(
        s_hashed, static () => new(FloodSafeComparer.For<T>()), static set => new(set), static (set, one) => set.Add(one));

    /// <summary>A class of the user's, made by its constructor. Only of a set is it known that it hashes its elements.</summary>
    public static HessianConverter<TList> Own<TList, T>(Func<TList> create, string? javaName)
        where TList : class, ICollection<T> => new CollectionConverter<TList, TList, T>(
        s_list with { IsHashed = typeof(ISet<T>).IsAssignableFrom(typeof(TList)) }, create, static list => list,
        static (list, one) => list.Add(one), reverse: null, javaName);

    public static HessianConverter<TList> ImmutableList<TList, T>()
        where TList : class, IEnumerable<T> => new CollectionConverter<TList, ImmutableList<T>.Builder, T>(
        s_list.BuiltLast() with { ElementBytes = 64 }, System.Collections.Immutable.ImmutableList.CreateBuilder<T>,
        static list => (TList)(object)list.ToImmutable(), static (list, one) => list.Add(one));

    public static HessianConverter<TSet> ImmutableSet<TSet, T>()
        where TSet : class, IEnumerable<T> => new CollectionConverter<TSet, ImmutableHashSet<T>.Builder, T>(
        s_hashed.BuiltLast(), static () => ImmutableHashSet.CreateBuilder(FloodSafeComparer.Always<T>()),
        static set => (TSet)(object)set.ToImmutable(), static (set, one) => set.Add(one));

    public static HessianConverter<ImmutableSortedSet<T>> ImmutableSortedSet<T>() =>
        new CollectionConverter<ImmutableSortedSet<T>, ImmutableSortedSet<T>.Builder, T>(
            s_sorted.BuiltLast(), static () => System.Collections.Immutable.ImmutableSortedSet.CreateBuilder(FloodSafeComparer.OrderOf<T>()),
            static set => set.ToImmutable(), static (set, one) => set.Add(one));

    public static HessianConverter<TQueue> ImmutableQueue<TQueue, T>()
        where TQueue : class, IEnumerable<T> => new CollectionConverter<TQueue, List<T>, T>(
        s_queue.BuiltLast() with { ElementBytes = 64 }, static () => [],
        static list => (TQueue)(object)System.Collections.Immutable.ImmutableQueue.CreateRange(list), static (list, one) => list.Add(one));

    public static HessianConverter<TStack> ImmutableStack<TStack, T>()
        where TStack : class, IEnumerable<T> => new CollectionConverter<TStack, List<T>, T>(
        s_stack.BuiltLast() with { ElementBytes = 64 }, static () => [],
        static list => (TStack)(object)System.Collections.Immutable.ImmutableStack.CreateRange(list), static (list, one) => list.Add(one),
        static list => list.Reverse());

    public static HessianConverter<FrozenSet<T>> FrozenSet<T>() => new CollectionConverter<FrozenSet<T>, HashSet<T>, T>(
        s_hashed.BuiltLast(), static () => new(FloodSafeComparer.Always<T>()),
        static set => set.ToFrozenSet(FloodSafeComparer.Always<T>()), static (set, one) => set.Add(one));

    private static CollectionConverter<TList, TList, T> Filled<TList, T>(CollectionKind kind, Action<TList, T> add)
        where TList : class, IEnumerable<T>, new() => new(kind, static () => new(), static list => list, add);

    private static void Reverse<T>(Stack<T> stack)
    {
        T[] topFirst = [.. stack];
        stack.Clear();
        foreach (var one in topFirst) stack.Push(one);
    }

    private static void Reverse<T>(ConcurrentStack<T> stack)
    {
        T[] topFirst = [.. stack];
        stack.Clear();
        stack.PushRange(topFirst);
    }
}
