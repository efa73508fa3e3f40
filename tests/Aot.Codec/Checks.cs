using System.Collections.Frozen;
using System.Collections.Immutable;
using Hessian2;
using Hessian2.Conformance;
using Range = Hessian2.Conformance.Range;

namespace Aot.Codec;

/// <summary>What the program checks.</summary>
internal static class Checks
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(HessianTypes.Resolver);

    /// <summary>The checks by name; each says whether what it saw was right.</summary>
    public static IReadOnlyList<(string Name, Func<HessianDialect, bool> Check)> All { get; } =
    [
        ("null", static dialect => Copy<string?>(null, dialect) is null),
        ("bool", static dialect => Copy(true, dialect)),
        ("int", static dialect => Copy(int.MinValue, dialect) == int.MinValue),
        ("long", static dialect => Copy(long.MaxValue, dialect) == long.MaxValue),
        ("double", static dialect => Copy(12.345, dialect) == 12.345),
        ("string", static dialect => Copy("grüß 😀", dialect) == "grüß 😀"),
        ("binary", static dialect => Copy<byte[]>([1, 2, 3], dialect)!.Length == 3),
        ("date", static dialect => Copy(DateTime.UnixEpoch, dialect) == DateTime.UnixEpoch),
        ("decimal", static dialect => Copy(1.50m, dialect) == 1.50m),
        ("uuid", static dialect => Copy(Guid.Empty, dialect) == Guid.Empty),
        ("lists", static dialect => Copy<List<string>>(["a", "b"], dialect) is ["a", "b"]),
        ("maps", static dialect => Copy(new Dictionary<string, int> { ["k"] = 7 }, dialect)!["k"] == 7),
        ("scalars", static dialect => Copy(new Scalars { Octet = 200, Single = 1.1f, Color = Color.Blue }, dialect) is { Octet: 200, Single: 1.1f, Color: Color.Blue }),
        ("nullables", static dialect => Copy(new Nullables { Short = 3, Point = new Point { X = 4 } }, dialect) is { Short: 3, Int: null, Point.X: 4 }),
        ("collections", Collections),
        ("every kind of list", Lists),
        ("every kind of map", Maps),
        ("records and structs as keys", static dialect => Copy(new Keyring { ByLink = new() { [new() { Name = "a" }] = 1 }, Sames = [new() { Id = 2 }] }, dialect)
            is { ByLink: { } byLink, Sames: { } sames } && byLink[new() { Name = "a" }] == 1 && sames.Contains(new() { Id = 2 })),
        ("records", static dialect => Copy(new Line("sku", 2), dialect) == new Line("sku", 2)),
        ("required and init members", static dialect => Copy(new Person { Name = "Ann", Age = 40 }, dialect) is { Name: "Ann", Age: 40 }),
        ("private members", static dialect => Copy(new Account("Bob", "1") { Count = 2 }, dialect) is { Owner: "Bob", Count: 2 } copy && copy.HasPin("1")),
        ("no constructor", static dialect => Copy(new Ticket(" c "), dialect)!.Code == "c"),
        ("marked constructor", static dialect => Copy(new Range(1, 2) { Unit = "km" }, dialect) is { From: 1, To: 2, Unit: "km" }),
        ("structs", static dialect => Copy(new Purse { Cash = new(1, "EUR"), Notes = [new(2, "USD")] }, dialect) is { Cash.Currency: "EUR", Notes: [{ Amount: 2 }] }),
        ("enums", static dialect => Copy(Color.Green, dialect) == Color.Green),
        ("generic classes", static dialect => Copy(new Book { Lines = new() { Items = [new("a", 1)] }, Numbers = new() { First = 5 } }, dialect)
            is { Lines.Items: [{ Quantity: 1 }], Numbers.First: 5 }),
        ("subclasses", static dialect => Copy(new Drawing { First = new Ring { Inner = 1 }, Named = new Parent { Name = "p" } }, dialect)
            is { First: Ring { Inner: 1 }, Named.Name: "p" }),
        ("hidden members", static dialect => Copy(new Child { Name = "c", Level = 3 }, dialect) is { Name: "c", Level: 3 }),
        ("cycles", Cycles),
        ("exceptions", static dialect => Copy(new CheckException("m", 3), dialect) is { Message: "m", Code: 3 }),
        ("unknown classes", static dialect => HessianSerializer.Deserialize(Write(new Line("s", 1), dialect), HessianOptions.Default with { Limits = HessianLimits.Default })
            is HessianObject { ClassName: "org.example.Line" } unknown && (string?)unknown["sku"] == "s"),
        ("types by name", static dialect => HessianSerializer.Deserialize(Write(new Line("s", 1), dialect), s_options) is Line { Sku: "s" }),
        ("Java's own types", static dialect => JavaKinds.Sample() is var kinds && Copy(kinds, dialect) is { } copy
            && (copy.Day, copy.Zoned, copy.Number, copy.Uri, copy.Locale) == (kinds.Day, kinds.Zoned, kinds.Number, kinds.Uri, kinds.Locale)
            && copy.ByDay!.ContainsKey(new(2026, 1, 2))),
        ("untyped Java types", static dialect => HessianSerializer.Deserialize(Write(new JavaInstant(1, 2), dialect), s_options) is JavaInstant { Nano: 2 }
            && HessianSerializer.Deserialize(Write(new DateOnly(2026, 1, 2), dialect), s_options) is DateOnly { Year: 2026 }),
        ("forms", static dialect => (HessianOptions.Default with { Dialect = dialect }).GetConverter<DateTime?>("java.time.Instant") is not null),
        ("errors", Errors),
    ];

    /// <summary>Runs a check in both dialects.</summary>
    /// <returns>What went wrong; null for nothing.</returns>
    public static string? Run(Func<HessianDialect, bool> check)
    {
        try
        {
            return check(HessianDialect.Caucho) ? check(HessianDialect.HessianLite) ? null : "wrong in hessian-lite's dialect" : "wrong in Caucho's dialect";
        }
        catch (Exception e) when (e is HessianException or InvalidOperationException or MissingMemberException or NotSupportedException)
        {
            return e.ToString();
        }
    }

    private static bool Collections(HessianDialect dialect)
    {
        var value = new Collections { Ints = [1], Set = ["x"], ByName = new() { ["k"] = new("a", 1) }, Gaps = [1, null], Jagged = [[1], [2, 3]], Sequence = [9] };

        return Copy(value, dialect) is { Ints: [1], Gaps: [1, null], Jagged: [_, [2, 3]], ByName: { Count: 1 }, Set.Count: 1 } copy && copy.Sequence!.Single() == 9;
    }

    private static bool Lists(HessianDialect dialect)
    {
        string[] all = ["a", "b"];
        var value = new Shelves
        {
            SortedSet = [.. all],
            LinkedList = new(all),
            Queue = new(all),
            Stack = new(all),
            ConcurrentQueue = new(all),
            ConcurrentStack = new(all),
            ConcurrentBag = [.. all],
            Collection = [.. all],
            ObservableCollection = [.. all],
            ReadOnlyCollection = new(all),
            ReadOnlySet = new(new HashSet<string>(all)),
            ImmutableArray = [.. all],
            ImmutableList = [.. all],
            AnyImmutableList = [.. all],
            ImmutableHashSet = [.. all],
            AnyImmutableSet = [.. all],
            ImmutableSortedSet = [.. all],
            ImmutableQueue = [.. all],
            AnyImmutableQueue = [.. all],
            ImmutableStack = [.. all],
            AnyImmutableStack = [.. all],
            FrozenSet = all.ToFrozenSet(),
            Memory = all,
            ReadOnlyMemory = all,
            Segment = all,
            Bytes = new byte[] { 1, 2 },
            ReadOnlyBytes = new byte[] { 1, 2 },
            ByteSegment = new byte[] { 1, 2 },
            ImmutableBytes = [1, 2],
            Numbers = [1, 2],
            Own = [.. all],
            Plain = [.. all],
            Tags = [.. all],
            Anything = all.ToList(),
            ArrayList = new(all),
        };

        var copy = Copy(value, dialect)!;

        IEnumerable<string>?[] kinds =
        [
            copy.SortedSet, copy.LinkedList, copy.Queue, copy.ConcurrentQueue, copy.Collection, copy.ObservableCollection, copy.ReadOnlyCollection, copy.ReadOnlySet,
            copy.ImmutableArray, copy.ImmutableList, copy.AnyImmutableList, copy.ImmutableSortedSet, copy.ImmutableQueue, copy.AnyImmutableQueue, copy.Own, copy.Plain,
            copy.Tags, copy.Memory.ToArray(), copy.ReadOnlyMemory.ToArray(), copy.Segment, copy.Anything!.Cast<string>(), copy.ArrayList!.Cast<string>(),
            copy.Stack!.Reverse(), copy.ConcurrentStack!.Reverse(), copy.ImmutableStack!.Reverse(), copy.AnyImmutableStack!.Reverse(),
            copy.ConcurrentBag!.Order(), copy.ImmutableHashSet!.Order(), copy.AnyImmutableSet!.Order(), copy.FrozenSet!.Order(),
        ];
        return kinds.All(kind => kind!.SequenceEqual(all)) && copy is { Bytes.Length: 2, ReadOnlyBytes.Length: 2, ByteSegment.Count: 2, ImmutableBytes: [1, 2], Numbers: [1, 2] };
    }

    private static bool Maps(HessianDialect dialect)
    {
        Dictionary<string, int> all = new() { ["a"] = 1 };
        var value = new Drawers
        {
            SortedDictionary = new(all),
            SortedList = new(all),
            OrderedDictionary = new(all),
            ConcurrentDictionary = new(all),
            ReadOnlyDictionary = new(all),
            ImmutableDictionary = all.ToImmutableDictionary(),
            AnyImmutableDictionary = all.ToImmutableDictionary(),
            ImmutableSortedDictionary = all.ToImmutableSortedDictionary(),
            FrozenDictionary = all.ToFrozenDictionary(),
            Own = new() { ["a"] = 1 },
            Anything = all,
            Hashtable = new(all),
        };

        var copy = Copy(value, dialect)!;

        IEnumerable<KeyValuePair<string, int>>?[] kinds =
        [
            copy.SortedDictionary, copy.SortedList, copy.OrderedDictionary, copy.ConcurrentDictionary, copy.ReadOnlyDictionary, copy.ImmutableDictionary,
            copy.AnyImmutableDictionary, copy.ImmutableSortedDictionary, copy.FrozenDictionary, copy.Own,
        ];
        return kinds.All(kind => kind!.SequenceEqual(all)) && copy is { Anything.Count: 1, Hashtable.Count: 1 };
    }

    private static bool Cycles(HessianDialect dialect)
    {
        var node = new Node { Name = "n" };
        node.Children = [node];

        return Copy(node, dialect) is { } copy && ReferenceEquals(copy, copy.Children![0]);
    }

    private static bool Errors(HessianDialect dialect)
    {
        try
        {
            HessianSerializer.Deserialize<Line>(Write(new Line("s", 1), dialect).AsSpan(0, 12), s_options);
            return false;
        }
        catch (HessianException e)
        {
            return e.Kind == HessianErrorKind.Truncated;
        }
    }

    private static T? Copy<T>(T value, HessianDialect dialect) => HessianSerializer.Deserialize<T>(Write(value, dialect), s_options);

    private static byte[] Write<T>(T value, HessianDialect dialect) => HessianSerializer.Serialize(value, s_options with { Dialect = dialect });
}
