#pragma warning disable CA1002, CA1010, CA1051, CA1710, CA1711, CA1819, CA2227, CA2231 // data classes as users write them

using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Hessian2.Conformance;

/// <summary>Every kind of list, set, queue and stack, so that both engines know them.</summary>
[HessianType("org.example.Shelves")]
public sealed class Shelves
{
    public string[]? Array { get; set; }

    public List<string>? List { get; set; }

    public IList<string>? AnyList { get; set; }

    public ICollection<string>? AnyCollection { get; set; }

    public IEnumerable<string>? AnySequence { get; set; }

    public IReadOnlyList<string>? AnyReadOnlyList { get; set; }

    public IReadOnlyCollection<string>? AnyReadOnlyCollection { get; set; }

    public HashSet<string>? HashSet { get; set; }

    public ISet<string>? AnySet { get; set; }

    public IReadOnlySet<string>? AnyReadOnlySet { get; set; }

    public SortedSet<string>? SortedSet { get; set; }

    public LinkedList<string>? LinkedList { get; set; }

    public Queue<string>? Queue { get; set; }

    public Stack<string>? Stack { get; set; }

    public ConcurrentQueue<string>? ConcurrentQueue { get; set; }

    public ConcurrentStack<string>? ConcurrentStack { get; set; }

    public ConcurrentBag<string>? ConcurrentBag { get; set; }

    public Collection<string>? Collection { get; set; }

    public ObservableCollection<string>? ObservableCollection { get; set; }

    public ReadOnlyCollection<string>? ReadOnlyCollection { get; set; }

    public ReadOnlySet<string>? ReadOnlySet { get; set; }

    public ImmutableArray<string> ImmutableArray { get; set; }

    public ImmutableList<string>? ImmutableList { get; set; }

    public IImmutableList<string>? AnyImmutableList { get; set; }

    public ImmutableHashSet<string>? ImmutableHashSet { get; set; }

    public IImmutableSet<string>? AnyImmutableSet { get; set; }

    public ImmutableSortedSet<string>? ImmutableSortedSet { get; set; }

    public ImmutableQueue<string>? ImmutableQueue { get; set; }

    public IImmutableQueue<string>? AnyImmutableQueue { get; set; }

    public ImmutableStack<string>? ImmutableStack { get; set; }

    public IImmutableStack<string>? AnyImmutableStack { get; set; }

    public FrozenSet<string>? FrozenSet { get; set; }

    public Memory<string> Memory { get; set; }

    public ReadOnlyMemory<string> ReadOnlyMemory { get; set; }

    public ArraySegment<string> Segment { get; set; }

    public Memory<byte> Bytes { get; set; }

    public ReadOnlyMemory<byte>? ReadOnlyBytes { get; set; }

    public ArraySegment<byte> ByteSegment { get; set; }

    public ImmutableArray<byte> ImmutableBytes { get; set; }

    public ImmutableArray<int>? Numbers { get; set; }

    public OwnList? Own { get; set; }

    public PlainList? Plain { get; set; }

    public Tags<string>? Tags { get; set; }

    public IList? Anything { get; set; }

    public ICollection? AnyOldCollection { get; set; }

    public IEnumerable? AnyOldSequence { get; set; }

    public ArrayList? ArrayList { get; set; }
}

/// <summary>Lists of anything, which may hold themselves.</summary>
[HessianType("org.example.Loops")]
public sealed class Loops
{
    public Queue<object>? Queue { get; set; }

    public Stack<object>? Stack { get; set; }

    public LinkedList<object>? LinkedList { get; set; }

    public ReadOnlyCollection<object>? ReadOnlyCollection { get; set; }

    public ImmutableArray<object> ImmutableArray { get; set; }

    public ImmutableList<object>? ImmutableList { get; set; }

    public ImmutableHashSet<object>? ImmutableHashSet { get; set; }

    public FrozenSet<object>? FrozenSet { get; set; }

    public FrozenDictionary<string, object>? FrozenDictionary { get; set; }

    public ReadOnlyDictionary<string, object>? ReadOnlyDictionary { get; set; }

    public SortedSet<object>? SortedSet { get; set; }
}

/// <summary>Every kind of map.</summary>
[HessianType("org.example.Drawers")]
public sealed class Drawers
{
    public Dictionary<string, int>? Dictionary { get; set; }

    public IDictionary<string, int>? AnyDictionary { get; set; }

    public IReadOnlyDictionary<string, int>? AnyReadOnlyDictionary { get; set; }

    public SortedDictionary<string, int>? SortedDictionary { get; set; }

    public SortedList<string, int>? SortedList { get; set; }

    public OrderedDictionary<string, int>? OrderedDictionary { get; set; }

    public ConcurrentDictionary<string, int>? ConcurrentDictionary { get; set; }

    public ReadOnlyDictionary<string, int>? ReadOnlyDictionary { get; set; }

    public ImmutableDictionary<string, int>? ImmutableDictionary { get; set; }

    public IImmutableDictionary<string, int>? AnyImmutableDictionary { get; set; }

    public ImmutableSortedDictionary<string, int>? ImmutableSortedDictionary { get; set; }

    public FrozenDictionary<string, int>? FrozenDictionary { get; set; }

    public OwnMap? Own { get; set; }

    public IDictionary? Anything { get; set; }

    public Hashtable? Hashtable { get; set; }
}

/// <summary>A list of the user's that has a class in Java.</summary>
[HessianType("org.example.OwnList")]
public sealed class OwnList : List<string>;

/// <summary>A list of the user's that has none.</summary>
public sealed class PlainList : Collection<string>;

/// <summary>A generic list of the user's.</summary>
[HessianType("org.example.Tags")]
public sealed class Tags<T> : List<T>;

/// <summary>A map of the user's that has a class in Java.</summary>
[HessianType("org.example.OwnMap")]
public sealed class OwnMap : Dictionary<string, int>;

/// <summary>Sets and maps of enum constants.</summary>
[HessianType("org.example.Palette")]
public sealed class Palette
{
    public HashSet<Color>? Colors { get; set; }

    public ISet<Color>? Others { get; set; }

    public Dictionary<Color, int>? Counts { get; set; }
}

/// <summary>Keys of types that bring their own equality.</summary>
[HessianType("org.example.Keyring")]
public sealed class Keyring
{
    public Dictionary<Link, int>? ByLink { get; set; }

    public HashSet<Link>? Links { get; set; }

    public FrozenDictionary<Link, int>? Frozen { get; set; }

    public ImmutableHashSet<Link>? Immutable { get; set; }

    public ConcurrentDictionary<Same, int>? Concurrent { get; set; }

    public Dictionary<Same, int>? BySame { get; set; }

    public HashSet<Same>? Sames { get; set; }

    public FrozenSet<Same>? FrozenSames { get; set; }

    public ImmutableDictionary<Same, int>? ImmutableSames { get; set; }

    public Dictionary<Point, string>? ByPoint { get; set; }
}

/// <summary>A record that may be a key, and may be drawn so that it holds itself.</summary>
[HessianType("org.example.Link")]
public sealed record Link
{
    public string? Name { get; set; }

    public Color Color { get; set; }

    public Link? Left { get; set; }

    public Link? Right { get; set; }
}

/// <summary>A key all values of which hash alike: what a stranger can choose for most hash functions.</summary>
[HessianType("org.example.Same")]
public readonly struct Same : IEquatable<Same>
{
    public int Id { get; init; }

    public bool Equals(Same other) => Id == other.Id;

    public override bool Equals(object? obj) => obj is Same other && Equals(other);

    public override int GetHashCode() => 1;
}
