using Hessian2.Conformance;

namespace Hessian2.Fuzz;

/// <summary>A value or two of each model, in whose encodings every member has a value: what fuzzing of typed reading begins with.</summary>
internal static class Samples
{
    private static readonly Guid s_id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    /// <summary>The values.</summary>
    public static IEnumerable<object> All() => [Scalars(), Nullables(), Collections(), .. Constructed(), .. Shapes(), Graph(), Keys()];

    private static Scalars Scalars() => new()
    {
        Flag = true,
        Signed = -128,
        Octet = 255,
        Short = 300,
        UShort = 65535,
        Int = 1 << 20,
        UInt = 1u << 31,
        Long = 1L << 40,
        ULong = 8,
        Single = 1.1f,
        Double = 0.1,
        Letter = 'ß',
        Text = "text",
        Date = DateTime.UnixEpoch.AddMinutes(1),
        Binary = [1, 2],
        Decimal = 12.5m,
        Id = s_id,
        Any = 1L,
        Color = Color.Blue,
    };

    private static Nullables Nullables() => new()
    {
        Flag = false,
        Octet = 200,
        Short = -3,
        Int = 0,
        Long = 1,
        Single = 0.5f,
        Double = 2,
        Letter = 'x',
        Date = DateTime.UnixEpoch.AddMilliseconds(1),
        Decimal = 0.001m,
        Id = s_id,
        Color = Color.Green,
        Point = new Point { X = 1, Y = 2 },
    };

    private static Conformance.Collections Collections()
    {
        var line = new Line("a", 1);
        return new()
        {
            Ints = [1, 2],
            Texts = ["a"],
            LineArray = [line],
            Lines = [line, line],
            LineList = [null],
            ReadOnlyLines = [line],
            Sequence = [3],
            Set = ["s"],
            Colors = new HashSet<Color> { Color.Red },
            ByName = new() { ["n"] = line },
            ById = new Dictionary<int, List<string>> { [1] = ["i"] },
            Mixed = new Dictionary<string, object?> { ["m"] = 1.5 },
            Gaps = [null, 1],
            Jagged = [[1], []],
        };
    }

    private static IEnumerable<object> Constructed()
    {
        yield return new Person { Name = "p", Age = 3 };
        yield return new Account("o", "1") { Count = 1, Balance = 2 };
        yield return new Ticket("c");
        yield return new Conformance.Range(1, 2) { Extra = new Money(1, "EUR") };
        yield return new Purse { Cash = new(1, "c"), Place = new() { X = 1 }, Notes = [new(2, "n")] };
        yield return new Event { Name = "e", Origin = new() { Host = "h" } };
        yield return new OrderException("m", 1, new InvalidOperationException("i")) { Details = ["d"] };
    }

    private static IEnumerable<object> Shapes()
    {
        var ring = new Ring { Label = "r", Radius = 1, Inner = 0.5 };
        yield return new Drawing { First = ring, Second = ring, Named = new Child { Name = "c" }, Shapes = [ring, new Circle()] };
        yield return new Child { Name = "c", Age = 1, School = "s", Level = 2, Notes = ["n"] };
        yield return new Book { Lines = new() { First = new("f", 1), Items = [] }, Numbers = new() { First = 1, Items = [2] } };
        yield return new Marked { Level = 1 };
    }

    private static Node Graph()
    {
        var node = new Node { Name = "a" };
        node.Next = new Node { Next = node };
        node.Children = [node, node.Next];
        return node;
    }

    private static Dictionary<object, object?> Keys() => new() { [s_id] = 1, [1.5m] = s_id, [Color.Red] = Color.Red, [new Line("k", 1)] = HessianNull.Instance };
}
