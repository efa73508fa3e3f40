using System.Net;
using System.Numerics;
using System.Text;
using Hessian2;
using Hessian2.Tests.Golden;
using Hessian2.Tests.Golden.Model;
using Interop.Tests.Caucho.Model;

namespace Interop.Tests.Caucho;

/// <summary>Values of Java's own classes and of the models, as untyped reading gives them.</summary>
internal static class JavaKinds
{
    private static readonly JavaLocalDateTime s_clock = new(new(2026, 1, 2), new(3, 4, 5, 6));

    public static IEnumerable<LiveCase> All => Texts().Concat(Dates()).Concat(Numbers()).Concat(Lists()).Concat(Maps()).Concat(Objects())
        .Select(pair => LiveCases.Untyped(pair.Name, pair.Create));

    private static IEnumerable<(string Name, Func<object?> Create)> Texts() =>
    [
        ("kind.AtomicBoolean", () => new JavaAtomicBoolean(true)),
        ("kind.AtomicInteger.min", () => new JavaAtomicInteger(int.MinValue)),
        ("kind.AtomicLong.min", () => new JavaAtomicLong(long.MinValue)),
        ("kind.URI.relative", () => new Uri("a/b?c=%20#d", UriKind.Relative)),
        ("kind.URL.full", () => JavaUrl.FromUri(new("https://user:pw@example.org:8443/p/a?q=1#frag"))),
        ("kind.Inet6Address", () => new JavaInetAddress("six", IPAddress.Parse("2001:db8::1"))),
        ("kind.Locale.script", () => new JavaLocale("zh_TW_#Hant")),
        ("kind.BitSet.empty", () => JavaObjects.Bits(1)),
        ("kind.StringBuilder.unicode", () => new StringBuilder("x中😀")),
        ("kind.StringBuffer", () => new HessianObject("java.lang.StringBuffer") { { "coder", 0 }, { "count", 2 }, { "value", "sb\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8.ToArray() } }),
        ("kind.Class.array2d", () => new JavaClass("[[Ljava.lang.String;")),
        ("kind.Class.inner", () => new JavaClass("java.util.Map$Entry")),
        ("kind.UUID.max", () => new Guid(uint.MaxValue, ushort.MaxValue, ushort.MaxValue, 255, 255, 255, 255, 255, 255, 255, 255)),
        ("kind.EnumSet.bodies", () => EnumSet("org.example.interop.Op", Op.Plus, Op.Times)),
        ("kind.EnumSet.none", () => EnumSet("org.example.interop.Color")),
        ("kind.EnumMap.bodies", () => Map("java.util.EnumMap", (Op.Times, "t"))),
        ("kind.enums.bodies", () => new List<object?> { Op.Plus, Op.Times, Op.Plus }),
        ("kind.Optional", () => "x"),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Dates() =>
    [
        ("kind.sql.all", () => new List<object?> { new JavaSqlDate(-1), new JavaSqlTime(86399999), new JavaSqlTimestamp(-62135596800000) }),
        ("kind.Calendar.old", () => new JavaCalendar(-99999999999)),
        ("kind.Calendars", () => new List<object?> { new JavaCalendar(0), new JavaCalendar(1), new JavaCalendar(0) }),
        ("kind.Calendar.before", () => Twice(new JavaCalendar(0), new Person("twin", 1))),
        ("kind.Date.subclass", () => new HessianList("[java.sql.Date") { new JavaSqlDate(0), null }),
        ("kind.Timestamp.nanos", () => new JavaSqlTimestamp(1767323045678)),
        ("kind.DayOfWeek.all", () => new List<object?>([.. Enum.GetValues<DayOfWeek>()[1..], DayOfWeek.Sunday])),
        ("kind.Month.all", () => new List<object?>([.. Enum.GetValues<JavaMonth>()])),
        ("kind.LocalDate", () => new DateOnly(2026, 1, 2)),
        ("kind.LocalTime", () => new JavaLocalTime(3, 4, 5, 6)),
        ("kind.LocalDateTime", () => s_clock),
        ("kind.Instant", () => new JavaInstant(1767323045, 678_000_000)),
        ("kind.ZonedDateTime", () => new JavaZonedDateTime(s_clock, new(8 * 3600), new("Asia/Shanghai"))),
        ("kind.OffsetDateTime", () => new JavaOffsetDateTime(s_clock, new(8 * 3600))),
        ("kind.OffsetTime", () => new JavaOffsetTime(new(3, 4, 5, 6), new(8 * 3600))),
        ("kind.Duration", () => new JavaDuration(5, 6)),
        ("kind.Period", () => new JavaPeriod(1, 2, 3)),
        ("kind.Year", () => new JavaYear(2026)),
        ("kind.YearMonth", () => new JavaYearMonth(2026, 1)),
        ("kind.MonthDay", () => new JavaMonthDay(1, 2)),
        ("kind.ZoneId", () => new JavaZoneId("Asia/Shanghai")),
        ("kind.ZoneOffset", () => new JavaZoneOffset(5 * 3600 + 1800)),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Numbers() =>
    [
        ("kind.BigDecimal.decimalMax", () => decimal.MaxValue),
        ("kind.BigDecimal.beyond", () => new JavaBigDecimal(new BigInteger(decimal.MaxValue) + 1, 0)),
        ("kind.BigDecimal.scale", () => new JavaBigDecimal(-1, 1000)),
        ("kind.BigDecimal.negativeScale", () => new JavaBigDecimal(-1, -3)),
        ("kind.BigDecimal.long", () => JavaBigDecimal.Parse(string.Concat(Enumerable.Repeat("123456789", 100)) + ".5")),
        ("kind.BigInteger.4096", () => BigInteger.Pow(2, 4096) - 1),
        ("kind.BigInteger.-4096", () => -BigInteger.Pow(2, 4096)),
        ("kind.BigIntegers", () => new List<object?> { BigInteger.Zero, new BigInteger(10), new BigInteger(long.MinValue), BigInteger.Pow(2, 63) }),
        ("kind.numbers", () => new List<object?> { (sbyte)-128, (short)32767, 1.1f, float.Epsilon, double.Epsilon, double.MaxValue, long.MinValue }),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Lists() =>
    [
        ("kind.Stack", () => List("java.util.Stack")),
        ("kind.PriorityQueue", () => List("java.util.PriorityQueue")),
        ("kind.PriorityBlockingQueue", () => List("java.util.concurrent.PriorityBlockingQueue")),
        ("kind.ConcurrentLinkedQueue", () => List("java.util.concurrent.ConcurrentLinkedQueue")),
        ("kind.ConcurrentLinkedDeque", () => List("java.util.concurrent.ConcurrentLinkedDeque")),
        ("kind.LinkedBlockingQueue", () => List("java.util.concurrent.LinkedBlockingQueue")),
        ("kind.LinkedBlockingDeque", () => List("java.util.concurrent.LinkedBlockingDeque")),
        ("kind.LinkedTransferQueue", () => List("java.util.concurrent.LinkedTransferQueue")),
        ("kind.ConcurrentSkipListSet", () => List("java.util.concurrent.ConcurrentSkipListSet")),
        ("kind.CopyOnWriteArraySet", () => List("java.util.concurrent.CopyOnWriteArraySet")),
        ("kind.unmodifiableCollection", () => List("java.util.Collections$UnmodifiableCollection")),
        ("kind.unmodifiableSet", () => List("java.util.Collections$UnmodifiableSet")),
        ("kind.synchronizedSet", () => List("java.util.Collections$SynchronizedSet")),
        ("kind.checkedList", () => List("java.util.Collections$CheckedRandomAccessList")),
        ("kind.nCopies", () => new HessianList("java.util.Collections$CopiesList") { "x", "x" }),
        ("kind.singleton", () => new HessianList("java.util.Collections$SingletonSet") { "x" }),
        ("kind.subList", () => new List<object?> { 1, 2 }),
        ("kind.keySet", () => new List<object?> { "a" }),
        ("kind.newSetFromMap", () => List("java.util.Collections$SetFromMap")),
        ("kind.List.of", () => new List<object?> { 1 }),
        ("kind.Set.of", () => new HashSet<object?> { 1 }),
        ("kind.nested", Nested),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Maps() =>
    [
        ("kind.ConcurrentSkipListMap", () => Map("java.util.concurrent.ConcurrentSkipListMap", ("a", 1), ("b", 2))),
        ("kind.WeakHashMap", () => new Dictionary<object, object?> { ["a"] = 1 }),
        ("kind.IdentityHashMap", () => Map("java.util.IdentityHashMap", ("a", 1))),
        ("kind.synchronizedMap", () => Map("java.util.Collections$SynchronizedMap", ("a", 1))),
        ("kind.unmodifiableSortedMap", () => Map("java.util.Collections$UnmodifiableSortedMap", ("a", 1))),
        ("kind.checkedMap", () => Map("java.util.Collections$CheckedMap", ("a", 1))),
        ("kind.Map.of", () => new Dictionary<object, object?> { ["a"] = 1 }),
        ("kind.keys", () => Map("java.util.LinkedHashMap", (Guid.Parse("123e4567-e89b-12d3-a456-426614174000"), 1), (Color.Red, 2), (1.50m, 3),
            (DateTime.UnixEpoch, 4), ("s", 5), (6L, 7), (true, 8), (1.5, 9), (HessianNull.Instance, 10))),
    ];

    private static IEnumerable<(string Name, Func<object?> Create)> Objects() =>
    [
        ("kind.record", () => new Pair("left", 2)),
        ("kind.throwable.deep", Thrown),
        ("kind.throwable.sharedCause", SharedCause),
        ("kind.many", () => new List<object?>(Enumerable.Range(0, 300).Select(i => new HessianObject($"org.example.many.K{i}") { { "v", i } }))),
        ("kind.deep", () => Deep(100)),
        ("kind.tags", () => new Tags { 1, 2, 3 }),
        ("kind.headers", () => new Headers { ["k"] = "v" }),
        ("kind.object", () => new HessianObject("object")),
    ];

    private static HessianObject EnumSet(string type, params object[] constants)
    {
        var elements = new HessianList("[java.lang.Enum");
        elements.AddRange(constants);
        return new("java.util.EnumSet$SerializationProxy") { { "elementType", new JavaClass(type) }, { "elements", elements } };
    }

    private static HessianList List(string javaType) => new(javaType) { 1, 2, 3 };

    private static HessianMap Map(string javaType, params (object Key, object? Value)[] pairs)
    {
        var map = new HessianMap(javaType);
        foreach (var (key, value) in pairs) map.Add(key, value);
        return map;
    }

    private static List<object?> Nested() =>
    [
        new HessianList("java.util.LinkedList") { new HessianList("java.util.TreeSet") { 1, 2 }, new object?[] { new List<object?>(), null } },
    ];

    private static HessianThrowable Thrown()
    {
        var inner = JavaObjects.Thrown("java.io.IOException", "io");
        inner.Cause = JavaObjects.Thrown("java.lang.Error", "root");
        var suppressed = JavaObjects.Thrown("java.lang.IllegalArgumentException", "sup");
        suppressed.Cause = JavaObjects.Thrown("java.lang.RuntimeException", "of sup");
        inner.Suppressed.Add(suppressed);
        var outer = JavaObjects.Thrown("java.lang.RuntimeException", "outer");
        outer.Cause = inner;
        outer.Suppressed.Add(JavaObjects.Thrown("java.lang.UnsupportedOperationException", null));
        outer.Suppressed.Add(JavaObjects.Thrown("java.lang.ArithmeticException", "/ by zero"));
        return outer;
    }

    private static List<object?> SharedCause()
    {
        var cause = JavaObjects.Thrown("java.lang.Exception", "c");
        var one = JavaObjects.Thrown("java.lang.RuntimeException", "a");
        var other = JavaObjects.Thrown("java.lang.RuntimeException", "b");
        one.Cause = other.Cause = cause;
        return [one, other, cause];
    }

    private static List<object?> Twice(object before, object twin) => [before, twin, twin];

    private static List<object?> Deep(int depth)
    {
        var list = new List<object?>();
        for (int i = 1; i < depth; i++) list = [list];
        return list;
    }
}
