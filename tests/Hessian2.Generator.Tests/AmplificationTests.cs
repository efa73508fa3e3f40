extern alias fuzz;

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using fuzz::Hessian2.Fuzz;
using Hessian2.Conformance;

namespace Hessian2.Generator.Tests;

/// <summary>
/// Memory stays within sixteen times the bytes read and the allowance, whatever small thing is repeated in whatever collection, and whatever
/// it is read as: each pair costs the most that it can. What costs more than it brings is refused on the way.
/// </summary>
public sealed class AmplificationTests
{
    private const int Repetitions = 60_000;

    private static readonly HessianOptions s_options =
        (HessianOptions.Default with { Limits = Bounds.Limits }).With(HessianTypes.Resolver).WithReflection();

    // The smallest forms of everything that takes memory, behind the class definitions that they need.
    private static readonly (string Name, string Definitions, string Element)[] s_elements =
    [
        ("null", "", "4E"),
        ("int of one byte", "", "90"),
        ("int of two bytes", "", "C900"),
        ("long of two bytes", "", "F900"),
        ("double of two bytes", "", "5D05"),
        ("date in minutes", "", "4B00000001"),
        ("empty string", "", "00"),
        ("string of one character", "", "0161"),
        ("chunked string", "", "52000161" + "0161"),
        ("empty binary", "", "20"),
        ("binary of one byte", "", "2161"),
        ("empty list", "", "78"),
        ("list of one", "", "7990"),
        ("empty list of variable length", "", "575A"),
        ("empty typed list", "", "70" + "045B696E74"),
        ("empty list of a type by number", "", "7090"),
        ("empty map", "", "485A"),
        ("map of one", "", "4890905A"),
        ("object without fields", "43016190", "60"),
        ("object of one field", "430161910162", "6090"),
        ("own object without fields", Class("Line"), "60"),
        ("own object of one field", Class("Line", "sku"), "6000"),
        ("large own object without fields", Class("Scalars"), "60"),
        ("large own object of one field", Class("Scalars", "int"), "6090"),
        ("own object in full", Class("Line", "sku", "quantity"), "600090"),
        ("own exception in full", Class("OrderException", "code", "details", "detailMessage", "cause", "stackTrace", "suppressedExceptions"), "60904E4E4E4E4E"),
        ("own struct without fields", Class("Money"), "60"),
        ("own exception without fields", Class("OrderException"), "60"),
        ("own exception of one field", Class("OrderException", "code"), "6090"),
        ("exception", "430178930D" + Hex("detailMessage") + "05" + Hex("cause") + "0A" + Hex("stackTrace"), "604E4E4E"),
        ("decimal", "4314" + Hex("java.math.BigDecimal") + "9105" + Hex("value"), "600131"),
        ("large integer", "4314" + Hex("java.math.BigInteger") + "9206" + Hex("signum") + "03" + Hex("mag"), "60917991"),
        ("UUID", "430E" + Hex("java.util.UUID") + "920C" + Hex("mostSigBits") + "0C" + Hex("leastSigBits"), "60E1E1"),
        ("stack frame", "431B" + Hex("java.lang.StackTraceElement") + "90", "60"),
        ("class definition", "", "43016190" + "90"),
        ("class definition of one field", "", "43016191016290"),
    ];

    private static readonly Dictionary<string, Reading> s_types = new()
    {
        ["object"] = static (ref HessianReader reader) => reader.ReadObject(),
        ["List<string>"] = static (ref HessianReader reader) => reader.Read<List<string>>(),
        ["string[]"] = static (ref HessianReader reader) => reader.Read<string[]>(),
        ["int[]"] = static (ref HessianReader reader) => reader.Read<int[]>(),
        ["List<int?>"] = static (ref HessianReader reader) => reader.Read<List<int?>>(),
        ["byte[]"] = static (ref HessianReader reader) => reader.Read<byte[]>(),
        ["List<byte[]>"] = static (ref HessianReader reader) => reader.Read<List<byte[]>>(),
        ["List<decimal>"] = static (ref HessianReader reader) => reader.Read<List<decimal>>(),
        ["List<BigInteger>"] = static (ref HessianReader reader) => reader.Read<List<BigInteger>>(),
        ["HashSet<string>"] = static (ref HessianReader reader) => reader.Read<HashSet<string>>(),
        ["HashSet<object>"] = static (ref HessianReader reader) => reader.Read<HashSet<object>>(),
        ["int[][]"] = static (ref HessianReader reader) => reader.Read<int[][]>(),
        ["List<List<int>>"] = static (ref HessianReader reader) => reader.Read<List<List<int>>>(),
        ["List<HashSet<int>>"] = static (ref HessianReader reader) => reader.Read<List<HashSet<int>>>(),
        ["List<Dictionary>"] = static (ref HessianReader reader) => reader.Read<List<Dictionary<string, object>>>(),
        ["List<Line>"] = static (ref HessianReader reader) => reader.Read<List<Line>>(),
        ["List<Scalars>"] = static (ref HessianReader reader) => reader.Read<List<Scalars>>(),
        ["Scalars[]"] = static (ref HessianReader reader) => reader.Read<Scalars[]>(),
        ["List<Money>"] = static (ref HessianReader reader) => reader.Read<List<Money>>(),
        ["List<Nullables>"] = static (ref HessianReader reader) => reader.Read<List<Nullables>>(),
        ["List<OrderException>"] = static (ref HessianReader reader) => reader.Read<List<OrderException>>(),
        ["List<HessianThrowable>"] = static (ref HessianReader reader) => reader.Read<List<HessianThrowable>>(),
        ["List<HessianObject>"] = static (ref HessianReader reader) => reader.Read<List<HessianObject>>(),
        ["List<HessianStackFrame>"] = static (ref HessianReader reader) => reader.Read<List<HessianStackFrame>>(),
        ["LinkedList<int>"] = static (ref HessianReader reader) => reader.Read<LinkedList<int>>(),
        ["LinkedList<string>"] = static (ref HessianReader reader) => reader.Read<LinkedList<string>>(),
        ["Queue<string>"] = static (ref HessianReader reader) => reader.Read<Queue<string>>(),
        ["Stack<int>"] = static (ref HessianReader reader) => reader.Read<Stack<int>>(),
        ["SortedSet<string>"] = static (ref HessianReader reader) => reader.Read<SortedSet<string>>(),
        ["SortedSet<int>"] = static (ref HessianReader reader) => reader.Read<SortedSet<int>>(),
        ["ConcurrentQueue<int>"] = static (ref HessianReader reader) => reader.Read<ConcurrentQueue<int>>(),
        ["ConcurrentBag<string>"] = static (ref HessianReader reader) => reader.Read<ConcurrentBag<string>>(),
        ["ImmutableArray<string>"] = static (ref HessianReader reader) => reader.Read<ImmutableArray<string>>(),
        ["ImmutableList<int>"] = static (ref HessianReader reader) => reader.Read<ImmutableList<int>>(),
        ["ImmutableHashSet<string>"] = static (ref HessianReader reader) => reader.Read<ImmutableHashSet<string>>(),
        ["ImmutableSortedSet<int>"] = static (ref HessianReader reader) => reader.Read<ImmutableSortedSet<int>>(),
        ["FrozenSet<string>"] = static (ref HessianReader reader) => reader.Read<FrozenSet<string>>(),
        ["FrozenSet<int>"] = static (ref HessianReader reader) => reader.Read<FrozenSet<int>>(),
        ["HashSet<Color>"] = static (ref HessianReader reader) => reader.Read<HashSet<Color>>(),
        ["List<DateTime>"] = static (ref HessianReader reader) => reader.Read<List<DateTime>>(),
        ["List<Guid>"] = static (ref HessianReader reader) => reader.Read<List<Guid>>(),
        ["List<Queue<int>>"] = static (ref HessianReader reader) => reader.Read<List<Queue<int>>>(),
        ["List<LinkedList<int>>"] = static (ref HessianReader reader) => reader.Read<List<LinkedList<int>>>(),
        ["List<ImmutableList<int>>"] = static (ref HessianReader reader) => reader.Read<List<ImmutableList<int>>>(),
        ["List<FrozenSet<int>>"] = static (ref HessianReader reader) => reader.Read<List<FrozenSet<int>>>(),
        ["SortedDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<SortedDictionary<int, string>>(),
        ["SortedList<int, string>"] = static (ref HessianReader reader) => reader.Read<SortedList<int, string>>(),
        ["OrderedDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<OrderedDictionary<int, string>>(),
        ["ConcurrentDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<ConcurrentDictionary<int, string>>(),
        ["ImmutableDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<ImmutableDictionary<int, string>>(),
        ["ImmutableSortedDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<ImmutableSortedDictionary<int, string>>(),
        ["FrozenDictionary<int, string>"] = static (ref HessianReader reader) => reader.Read<FrozenDictionary<int, string>>(),
        ["Dictionary<int, int[]>"] = static (ref HessianReader reader) => reader.Read<Dictionary<int, int[]>>(),
        ["Dictionary<object, string>"] = static (ref HessianReader reader) => reader.Read<Dictionary<object, string>>(),
        ["Dictionary<object, object>"] = static (ref HessianReader reader) => reader.Read<Dictionary<object, object>>(),
        ["Dictionary<int, Scalars>"] = static (ref HessianReader reader) => reader.Read<Dictionary<int, Scalars>>(),
    };

    private static readonly string[] s_collections = ["list", "list of variable length", "map"];

    [Test]
    public void Small_values_repeated_take_no_more_memory_than_their_bytes_allow(
        [ValueSource(nameof(s_collections))] string collection, [ValueSource(nameof(Types))] string type)
    {
        foreach (var (name, definitions, element) in s_elements)
        {
            byte[] bytes = Repeated(collection, definitions, element);
            Assert.That(() => Bounds.Read(bytes, s_options, s_types[type]), Throws.Nothing, name);
        }
    }

    private static IEnumerable<string> Types => s_types.Keys;

    private static byte[] Repeated(string collection, string definitions, string element)
    {
        byte[] one = Convert.FromHexString(element);
        using var bytes = new MemoryStream();
        bytes.Write(Convert.FromHexString(definitions));
        bytes.Write(collection switch { "list" => [0x58, .. HessianSerializer.Serialize(Repetitions)], "map" => [0x48], _ => [0x57] });
        for (int i = 0; i < Repetitions; i++)
        {
            if (collection == "map") bytes.Write(HessianSerializer.Serialize(i));
            bytes.Write(one);
        }
        if (collection != "list") bytes.WriteByte(0x5A);
        return bytes.ToArray();
    }

    private static string Class(string name, params string[] fields)
    {
        string full = "org.example." + name;
        return "43" + $"{full.Length:X2}" + Hex(full) + $"{0x90 + fields.Length:X2}" + string.Concat(fields.Select(static field => $"{field.Length:X2}" + Hex(field)));
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));
}
