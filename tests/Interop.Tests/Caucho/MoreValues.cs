using Hessian2;
using Hessian2.Tests.Golden;
using Hessian2.Tests.Golden.Model;

namespace Interop.Tests.Caucho;

/// <summary>Values beyond the golden rows, the same as those of the same names in the Java peer.</summary>
internal static class MoreValues
{
    private static readonly Dictionary<string, Func<object?>> s_values = new()
    {
        ["more.Everything"] = () => EverythingSample.Create(),
        ["more.EverythingTwice"] = () => Twice(EverythingSample.Create()),
        ["more.Orders"] = () => List(50, _ => Order.Sample()),
        ["more.ascii2M"] = () => Repeat("0123456789", 2_000_000),
        ["more.mixedText1M"] = () => Repeat("xé中😀", 1_000_000),
        ["more.binary1M"] = () => Enumerable.Range(0, 1_000_000).Select(i => (byte)i).ToArray(),
        ["more.ints100k"] = () => List(100_000, i => i * 7 - 350_000),
        ["more.mapOfMaps"] = () => Map(("e", Map()), ("m", Map(("k", Map(("v", 1L)))))),
        ["more.intKeys"] = () => Map((1, Color.Red), (2, Color.Red), (3, Color.Blue)),
        ["more.nullElements"] = NullElements,
        ["more.ring"] = Ring,
        ["more.sharedLists"] = SharedLists,
        ["more.decimals"] = () => new List<object?> { 0.00m, new JavaBigDecimal(-1, -40), decimal.MaxValue },
    };

    public static IEnumerable<string> Names => s_values.Keys;

    public static object? Create(string name) => s_values[name]();

    // No array of a value type holds what these arrays of Java hold.
    private static List<object?> NullElements() =>
    [
        new HessianList("[date") { null, DateTime.UnixEpoch },
        new HessianList("[java.math.BigDecimal") { null },
        new HessianList("[java.util.UUID") { null },
        new HessianList("[org.example.interop.Color") { Color.Red, null },
    ];

    private static Node Ring()
    {
        var first = Node.Chain("r", 40, out var last);
        first.Parent = last;
        return first;
    }

    private static List<object?> SharedLists()
    {
        var shared = new List<object?> { "s" };
        var map = Map(("one", shared), ("two", shared));
        return [map, shared, map, new List<object?>(), shared];
    }

    private static List<object?> Twice(object value) => [value, value];

    private static List<object?> List(int count, Func<int, object> element) => [.. Enumerable.Range(0, count).Select(element)];

    private static Dictionary<object, object?> Map(params (object Key, object? Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);

    private static string Repeat(string unit, int units) => string.Concat(Enumerable.Repeat(unit, units / unit.Length + 1))[..units];
}
