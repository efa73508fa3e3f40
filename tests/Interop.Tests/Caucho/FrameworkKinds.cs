using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Hessian2;
using Hessian2.Tests.Golden.Model;
using Interop.Tests.Caucho.Model;

[assembly: HessianClosed(typeof(List<int>))]
[assembly: HessianClosed(typeof(IList<int>))]
[assembly: HessianClosed(typeof(ICollection<int>))]
[assembly: HessianClosed(typeof(IEnumerable<int>))]
[assembly: HessianClosed(typeof(IReadOnlyList<int>))]
[assembly: HessianClosed(typeof(IReadOnlyCollection<int>))]
[assembly: HessianClosed(typeof(Collection<int>))]
[assembly: HessianClosed(typeof(ObservableCollection<int>))]
[assembly: HessianClosed(typeof(ReadOnlyCollection<int>))]
[assembly: HessianClosed(typeof(ConcurrentBag<int>))]
[assembly: HessianClosed(typeof(ImmutableList<int>))]
[assembly: HessianClosed(typeof(IImmutableList<int>))]
[assembly: HessianClosed(typeof(HashSet<int>))]
[assembly: HessianClosed(typeof(ISet<int>))]
[assembly: HessianClosed(typeof(IReadOnlySet<int>))]
[assembly: HessianClosed(typeof(ReadOnlySet<int>))]
[assembly: HessianClosed(typeof(ImmutableHashSet<int>))]
[assembly: HessianClosed(typeof(IImmutableSet<int>))]
[assembly: HessianClosed(typeof(FrozenSet<int>))]
[assembly: HessianClosed(typeof(SortedSet<string>))]
[assembly: HessianClosed(typeof(ImmutableSortedSet<string>))]
[assembly: HessianClosed(typeof(Queue<int>))]
[assembly: HessianClosed(typeof(LinkedList<int>))]
[assembly: HessianClosed(typeof(ImmutableQueue<int>))]
[assembly: HessianClosed(typeof(IImmutableQueue<int>))]
[assembly: HessianClosed(typeof(Stack<int>))]
[assembly: HessianClosed(typeof(ConcurrentStack<int>))]
[assembly: HessianClosed(typeof(ImmutableStack<int>))]
[assembly: HessianClosed(typeof(IImmutableStack<int>))]
[assembly: HessianClosed(typeof(ConcurrentQueue<int>))]
[assembly: HessianClosed(typeof(ImmutableArray<int>))]
[assembly: HessianClosed(typeof(Memory<int>))]
[assembly: HessianClosed(typeof(ReadOnlyMemory<int>))]
[assembly: HessianClosed(typeof(ArraySegment<int>))]
[assembly: HessianClosed(typeof(int[][][]))]
[assembly: HessianClosed(typeof(Dictionary<string, int>))]
[assembly: HessianClosed(typeof(IDictionary<string, int>))]
[assembly: HessianClosed(typeof(IReadOnlyDictionary<string, int>))]
[assembly: HessianClosed(typeof(ReadOnlyDictionary<string, int>))]
[assembly: HessianClosed(typeof(ConcurrentDictionary<string, int>))]
[assembly: HessianClosed(typeof(ImmutableDictionary<string, int>))]
[assembly: HessianClosed(typeof(IImmutableDictionary<string, int>))]
[assembly: HessianClosed(typeof(FrozenDictionary<string, int>))]
[assembly: HessianClosed(typeof(SortedDictionary<string, int>))]
[assembly: HessianClosed(typeof(SortedList<string, int>))]
[assembly: HessianClosed(typeof(ImmutableSortedDictionary<string, int>))]
[assembly: HessianClosed(typeof(OrderedDictionary<string, int>))]

namespace Interop.Tests.Caucho;

/// <summary>A value of each collection of .NET, and of classes with members of .NET's own types: written and read as that type.</summary>
internal static class FrameworkKinds
{
    public static IEnumerable<LiveCase> All =>
    [
        Of<List<int>>("net.List", () => [3]),
        Of<IList<int>>("net.IList", () => [3]),
        Of<ICollection<int>>("net.ICollection", () => [3]),
        Of<IEnumerable<int>>("net.IEnumerable", () => [3]),
        Of<IReadOnlyList<int>>("net.IReadOnlyList", () => [3]),
        Of<IReadOnlyCollection<int>>("net.IReadOnlyCollection", () => [3]),
        Of<Collection<int>>("net.Collection", () => [3]),
        Of<ObservableCollection<int>>("net.ObservableCollection", () => [3]),
        Of<ReadOnlyCollection<int>>("net.ReadOnlyCollection", () => [3]),
        Of<ConcurrentBag<int>>("net.ConcurrentBag", () => [3]),
        Of<ImmutableList<int>>("net.ImmutableList", () => [3]),
        Of<IImmutableList<int>>("net.IImmutableList", () => [3]),
        Of<HashSet<int>>("net.HashSet", () => [3]),
        Of<ISet<int>>("net.ISet", () => new HashSet<int> { 3 }),
        Of<IReadOnlySet<int>>("net.IReadOnlySet", () => new HashSet<int> { 3 }),
        Of<ReadOnlySet<int>>("net.ReadOnlySet", () => new(new HashSet<int> { 3 })),
        Of<ImmutableHashSet<int>>("net.ImmutableHashSet", () => [3]),
        Of<IImmutableSet<int>>("net.IImmutableSet", () => ImmutableHashSet.Create(3)),
        Of<FrozenSet<int>>("net.FrozenSet", () => [3]),
        Of<ArrayList>("net.ArrayList", () => [3]),
        Of<SortedSet<string>>("net.SortedSet", () => ["b", "a"]),
        Of<ImmutableSortedSet<string>>("net.ImmutableSortedSet", () => ["b", "a"]),
        Of<Queue<int>>("net.Queue", () => new([1, 2])),
        Of<LinkedList<int>>("net.LinkedList", () => new([1, 2])),
        Of<ImmutableQueue<int>>("net.ImmutableQueue", () => [1, 2]),
        Of<IImmutableQueue<int>>("net.IImmutableQueue", () => ImmutableQueue.Create(1, 2)),
        Of<Stack<int>>("net.Stack", () => new([1, 2, 3])),
        Of<ConcurrentStack<int>>("net.ConcurrentStack", () => new([1, 2, 3])),
        Of<ImmutableStack<int>>("net.ImmutableStack", () => ImmutableStack.Create(1, 2, 3)),
        Of<IImmutableStack<int>>("net.IImmutableStack", () => ImmutableStack.Create(1, 2, 3)),
        Of<ConcurrentQueue<int>>("net.ConcurrentQueue", () => new([1, 2])),
        Of<int[]>("net.array", () => [1, 2, 3]),
        Of<ImmutableArray<int>>("net.ImmutableArray", () => [1, 2, 3], value => value.ToArray()),
        Of<Memory<int>>("net.Memory", () => new[] { 1, 2, 3 }, value => value.ToArray()),
        Of<ReadOnlyMemory<int>>("net.ReadOnlyMemory", () => new[] { 0, 1, 2, 3 }.AsMemory(1), value => value.ToArray()),
        Of<ArraySegment<int>>("net.ArraySegment", () => new([0, 1, 2, 3, 4], 1, 3), value => value.ToArray()),
        Of<int[]?[]?[]>("net.jagged", () => [[[1], []], [], null]),
        Of<Dictionary<string, int>>("net.Dictionary", () => new() { ["a"] = 1 }),
        Of<IDictionary<string, int>>("net.IDictionary", () => new Dictionary<string, int> { ["a"] = 1 }),
        Of<IReadOnlyDictionary<string, int>>("net.IReadOnlyDictionary", () => new Dictionary<string, int> { ["a"] = 1 }),
        Of<ReadOnlyDictionary<string, int>>("net.ReadOnlyDictionary", () => new(new Dictionary<string, int> { ["a"] = 1 })),
        Of<ConcurrentDictionary<string, int>>("net.ConcurrentDictionary", () => new() { ["a"] = 1 }),
        Of<ImmutableDictionary<string, int>>("net.ImmutableDictionary", () => new Dictionary<string, int> { ["a"] = 1 }.ToImmutableDictionary()),
        Of<IImmutableDictionary<string, int>>("net.IImmutableDictionary", () => new Dictionary<string, int> { ["a"] = 1 }.ToImmutableDictionary()),
        Of<FrozenDictionary<string, int>>("net.FrozenDictionary", () => new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary()),
        Of<Hashtable>("net.Hashtable", () => new() { ["a"] = 1 }),
        Of<SortedDictionary<string, int>>("net.SortedDictionary", () => new() { ["b"] = 2, ["a"] = 1 }),
        Of<SortedList<string, int>>("net.SortedList", () => new() { ["b"] = 2, ["a"] = 1 }),
        Of<ImmutableSortedDictionary<string, int>>("net.ImmutableSortedDictionary", () => ImmutableSortedDictionary<string, int>.Empty.Add("b", 2).Add("a", 1)),
        Of<OrderedDictionary<string, int>>("net.OrderedDictionary", () => new() { ["z"] = 1, ["a"] = 2 }),
        Of<Holder>("kind.holder", Holder.Sample),
        Of<Page<Person>>("kind.page", () => new() { Items = [new("a", 1), null], Total = 7 }),
    ];

    private static LiveCase<T> Of<T>(string name, Func<T> create, Func<T?, object?>? view = null) => new(name, create, IsUntypedForm: false, view);
}
