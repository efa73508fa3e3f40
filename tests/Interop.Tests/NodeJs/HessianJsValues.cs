using Hessian2;
using Hessian2.Tests.Golden;
using Hessian2.Tests.Golden.Model;
using Interop.Tests.Caucho;

namespace Interop.Tests.NodeJs;

/// <summary>The values of tests/peers/node/hessian-values.js as untyped reading gives them, and what a type may ask of them besides.</summary>
internal static class HessianJsValues
{
    public static IReadOnlyDictionary<string, LiveCase> All { get; } = Scalars().Concat(Texts()).Concat(Lists()).Concat(Others())
        .ToDictionary(pair => pair.Name, pair => LiveCases.Untyped(pair.Name, pair.Create));

    public static IReadOnlyList<LiveCase> Typed { get; } =
    [
        Read("null", () => 0), Read<int?>("undefined", () => null), Read<bool?>("true", () => true), Read("NaN", () => 0.0),
        Read("int.0", () => 0L), Read("int.max", () => (double)int.MaxValue), Read("int.min", () => (decimal)int.MinValue), Read("int.typed", () => (byte)7),
        Read("short.typed", () => (short)-300), Read("byte.typed", () => sbyte.MinValue), Read("long.typed", () => 1), Read("long.Long", () => 70000u),
        Read<long?>("long.null", () => null), Read("double.typed", () => 1), Read("double.mills", () => 12.25f), Read("char.typed", () => '中'),
        Read("date.millis", () => new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)), Read("date.minutes", () => new HessianDate(-740_700_000)),
        Read("list.7", () => new[] { 1, 2, 3, 4, 5, 6, 7 }), Read("list.ArrayList", () => new List<int> { 1 }), Read("array.int", () => Enumerable.Range(0, 300).ToList()),
        Read("list.persons", () => (Person[])[new("a", 1), new("😀", 2), new(null, 3)]), Read("array.persons", () => (List<Person>)[new("a", 1), new("b", 2)]),
        Read("map.HashMap", () => new Dictionary<string, string> { ["k"] = "v" }), Read<Person?>("object.null", () => null),
        Read("object.enum", () => Color.Green), Read("object.BigDecimal", () => new JavaBigDecimal(150, 2)),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Scalars() =>
    [
        ("null", () => null), ("undefined", () => null), ("NaN", () => null), ("true", () => true), ("boolean.typed", () => false),
        ("int.0", () => 0), ("int.max", () => int.MaxValue), ("int.min", () => int.MinValue), ("int.typed", () => 7), ("short.typed", () => -300), ("byte.typed", () => -128),
        ("number.long", () => 1L << 31), ("number.safe", () => (1L << 53) - 1), ("number.double", () => 1.5),
        ("long.typed", () => 1L), ("long.Long", () => 70000L), ("long.text", () => (1L << 53) + 1), ("long.min", () => long.MinValue), ("long.max", () => long.MaxValue), ("long.null", () => null),
        ("double.typed", () => 1.0), ("double.whole", () => -129.0), ("double.mills", () => 12.25), ("double.tenth", () => 0.1), ("double.tiny", () => double.Epsilon),
        ("date.millis", () => new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc)), ("date.minutes", () => DateTime.UnixEpoch.AddMinutes(-12345)), ("date.typed", () => DateTime.UnixEpoch),
        ("buffer.0", () => Array.Empty<byte>()), ("buffer.15", () => Sevens(15)), ("buffer.1023", () => Sevens(1023)), ("buffer.cut", () => Enumerable.Range(0, 10_000).Select(i => (byte)i).ToArray()),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Texts() =>
    [
        ("string.empty", () => ""), ("string.emoji", () => "a😀中é\0"), ("string.31", () => new string('x', 31)), ("string.32", () => new string('中', 32)),
        ("string.1023", () => Emojis(511) + "x"), ("string.1024", () => Emojis(512)), ("string.32768", () => new string('x', 32768)),
        ("string.cut", () => new string('x', 32767) + "😀" + new string('y', 40000)), ("char.typed", () => "中"),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Lists() =>
    [
        ("list.empty", () => List()), ("list.7", () => List(1, 2, 3, 4, 5, 6, 7)), ("list.8", () => List(1, "2", 3.5, null, true, null, DateTime.UnixEpoch, "b"u8.ToArray())),
        ("list.ArrayList", () => List(1)), ("list.typed", () => JavaTypes.Collection("LinkedList", ["a", "b"])), ("list.set", () => JavaTypes.Collection("HashSet", ["a", "b"])),
        ("list.persons", () => List(new Person("a", 1), new Person("😀", 2), new Person(null, 3))),
        ("array.int", () => Enumerable.Range(0, 300).ToArray()), ("array.string", () => (string?[])["a", null, "😀"]),
        ("array.persons", () => (Person[])[new("a", 1), new("b", 2)]), ("array.of.arrays", () => (int[][])[[1], [2, 3]]),
        ("shared", Shared),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Others() =>
    [
        ("map.plain", () => Map(("a", Map(("c", List(1, "x")))), ("b", 1))), ("map.empty", () => Map()), ("map.HashMap", () => Map(("k", "v"))),
        ("map.Map", () => Map((1, "one"), (2L, "two"), (true, null))), ("map.JSONObject", () => new HessianMap("com.alibaba.fastjson.JSONObject") { ["k"] = 1 }),
        ("object.person", () => new Person("ann", 33)), ("object.null", () => null), ("object.enum", () => Color.Green), ("object.BigDecimal", () => 1.50m),
        ("object.unknown", () => new HessianObject("org.example.Unknown") { { "a", 1 }, { "nested", new HessianObject("org.example.Other") { { "b", List() } } } }),
        ("object.empty", () => new HessianObject("org.example.Empty")), ("object.Locale", () => new JavaLocale("zh_CN")),
        ("object.300classes", () => List([.. Enumerable.Range(0, 300).Select(i => new HessianObject($"org.example.K{i}") { { "i", i } })])),
        ("circle", Circle),
    ];

    private static LiveCase<T> Read<T>(string name, Func<T> create) => new(name, create, IsUntypedForm: false);

    private static List<object?> Shared()
    {
        var one = Map(("s", 1));
        return List(one, one, Map(("one", one)));
    }

    private static HessianObject Circle()
    {
        var node = new HessianObject("org.example.Unknown") { { "name", "self" }, { "next", null } };
        node["next"] = node;
        return node;
    }

    private static byte[] Sevens(int count) => [.. Enumerable.Repeat((byte)7, count)];

    private static string Emojis(int count) => string.Concat(Enumerable.Repeat("😀", count));

    private static List<object?> List(params object?[] elements) => [.. elements];

    private static Dictionary<object, object?> Map(params (object Key, object? Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
}
