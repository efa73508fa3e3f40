using System.Collections;
using System.Numerics;
using System.Text;
using Hessian2.Tests.Models;

namespace Hessian2.Tests;

public class HessianDocumentTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(OrderResolver.Instance);

    private static HessianObject Sample => new("org.example.Order")
    {
        ["id"] = 7L,
        ["name"] = "zhang",
        ["amount"] = 1.5,
        ["whole"] = 3.0,
        ["digits"] = "42",
        ["nothing"] = null,
        ["active"] = true,
        ["created"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        ["text date"] = "2026-01-02",
        ["color"] = new HessianObject("org.example.Color") { ["name"] = "MONDAY" },
        ["guid"] = "6f9619ff-8b86-d011-b42d-00c04fc964ff",
        ["tags"] = new List<object?> { "a", "b" },
        ["numbers"] = new List<object?> { 1, 2L, 3.0 },
        ["lines"] = new List<object?> { new HessianObject("org.example.OrderLine") { ["sku"] = "s0" }, new HessianObject("org.example.OrderLine") { ["sku"] = "s1" } },
        ["attributes"] = new Dictionary<object, object?> { ["k.x"] = 1, [5] = "five", [6L] = "six" },
    };

    private static IEnumerable<TestCaseData> Found()
    {
        yield return Case("id", 7L);
        yield return Case("id", 7);
        yield return Case("id", "7");
        yield return Case("id", (short?)7);
        yield return Case("id", 7m);
        yield return Case("whole", 3);
        yield return Case("digits", 42);
        yield return Case("digits", new BigInteger(42));
        yield return Case("nothing", (string?)null);
        yield return Case("nothing", (int?)null);
        yield return Case("active", true);
        yield return Case("active", "true");
        yield return Case("created", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        yield return Case("text date", new DateOnly(2026, 1, 2));
        yield return Case("color", DayOfWeek.Monday);
        yield return Case("color", "MONDAY");
        yield return Case("guid", new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"));
        yield return Case("tags", new List<string> { "a", "b" });
        yield return Case("tags[1]", "b");
        yield return Case("numbers", new List<int> { 1, 2, 3 });
        yield return Case("numbers", (double[])[1, 2, 3]);
        yield return Case("lines[1].sku", "s1");
        yield return Case("attributes[k.x]", 1);
        yield return Case("attributes[5]", "five");
        yield return Case("attributes[6]", "six");
        yield return Case("text date", "2026-01-02");
    }

    [TestCaseSource(nameof(Found))]
    public void A_value_is_found_by_its_path_and_becomes_the_type_that_is_wanted<T>(string path, T expected)
    {
        Assert.That(Sample.Get<T>(path), Is.EqualTo(expected));
        Assert.That(Sample.TryGet<T>(path, out var found) && Equals(found is null, expected is null));
    }

    [TestCase("id", typeof(string), true)]
    [TestCase("name", typeof(int), false)]
    [TestCase("amount", typeof(int), false)]
    [TestCase("nothing", typeof(int), false)]
    [TestCase("missing", typeof(int), false)]
    [TestCase("tags[2]", typeof(string), false)]
    [TestCase("tags[x]", typeof(string), false)]
    [TestCase("lines[0].none", typeof(string), false)]
    [TestCase("name.length", typeof(int), false)]
    [TestCase("color", typeof(int), false)]
    public void What_is_not_there_or_does_not_fit_is_not_got(string path, Type type, bool expected)
    {
        bool found = type == typeof(int) ? Sample.TryGet<int>(path, out _) : Sample.TryGet<string>(path, out _);

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void A_missing_value_is_named_and_one_that_does_not_fit_has_its_path()
    {
        Assert.That(() => Sample.Get<int>("lines[2].sku"), Throws.TypeOf<KeyNotFoundException>().With.Message.EqualTo("'org.example.Order' has no 'lines[2].sku'."));
        Assert.That(() => Sample.Get<int>("nothing"), Throws.TypeOf<HessianException>().With.Property("Path").EqualTo("nothing"));
        Assert.That(() => Sample.Get<int[]>("tags"), Throws.TypeOf<HessianException>().With.Property("Path").EqualTo("tags[0]").And.Property("Offset").EqualTo(-1));
    }

    [TestCase("a[")]
    [TestCase("a[0]b")]
    [TestCase("a..b")]
    [TestCase("a.")]
    [TestCase(".[")]
    public void A_text_that_is_no_path_is_refused(string path) => Assert.That(() => Sample.Get<int>(path), Throws.TypeOf<FormatException>().Or.TypeOf<KeyNotFoundException>());

    [Test]
    public void A_graph_becomes_a_class_and_back()
    {
        var order = new Order { Id = 5, Customer = "c", Lines = [new() { Sku = "a", Quantity = 2, Price = 1.5 }], Tags = ["t"] };

        var untyped = (HessianObject)HessianSerializer.ToUntyped(order, s_options)!;
        untyped["unknown"] = new List<object?> { 1 };
        var back = untyped.As<Order>(s_options)!;

        Assert.That(untyped.Get<string>("lines[0].sku"), Is.EqualTo("a"));
        Assert.That(HessianSerializer.Serialize(back, s_options), Is.EqualTo(HessianSerializer.Serialize(order, s_options)));
        Assert.That(untyped.Get<OrderLine>("lines[0]", s_options)!.Quantity, Is.EqualTo(2));
    }

    [Test]
    public void Shared_parts_and_cycles_stay_so()
    {
        var node = new HessianObject("a.Node") { ["next"] = null };
        node["next"] = node;
        var map = HessianSerializer.Convert<Dictionary<string, object>>(new HessianMap(null) { ["a"] = node, ["b"] = node })!;

        var copy = (HessianObject)map["a"];
        Assert.That((ReferenceEquals(copy, map["b"]), ReferenceEquals(copy["next"], copy), ReferenceEquals(copy, node)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void What_does_not_fit_is_told_with_its_path()
    {
        var untyped = (HessianObject)HessianSerializer.ToUntyped(new Order { Lines = [new(), new()] }, s_options)!;
        untyped.Get<HessianObject>("lines[1]")!["sku"] = new List<object?>();

        var error = Assert.Throws<HessianException>(() => untyped.As<Order>(s_options));

        Assert.That((error!.Kind, error.Offset, error.Path), Is.EqualTo((HessianErrorKind.TypeMismatch, -1L, "Order.lines[1].sku")));
    }

    [Test]
    public void Graphs_are_equal_by_what_they_say()
    {
        Assert.That(HessianDocument.DeepEquals(Sample, Sample));
        var other = Sample;
        other.Get<HessianObject>("lines[0]")!["sku"] = "changed";
        Assert.That(HessianDocument.DeepEquals(Sample, other), Is.False);
        Assert.That(HessianDocument.DeepEquals(1, 1L), Is.False);
        Assert.That(HessianDocument.DeepEquals(new byte[] { 1 }, new byte[] { 1 }));
        Assert.That(HessianDocument.DeepEquals(new HessianList("a"), new HessianList("b")), Is.False);
        Assert.That(HessianDocument.DeepEquals(new HessianObject("a") { ["x"] = 1, ["y"] = 2 }, new HessianObject("a") { ["y"] = 2, ["x"] = 1 }));
        Assert.That(HessianDocument.DeepEquals(new HessianMap(null) { ["x"] = 1, [Named(1)] = 2 }, new HessianMap(null) { [Named(1)] = 2, ["x"] = 1 }));
        Assert.That(HessianDocument.DeepEquals(new HessianMap(null) { [Named(1)] = 2 }, new HessianMap(null) { [Named(2)] = 2 }), Is.False);
    }

    [Test]
    public void What_one_message_says_is_equal_to_itself()
    {
        object[] values = [new HashSet<string> { "a" }, new HashSet<object> { Named(1) }, new StringBuilder("abc"), new BitArray(new[] { true, false, true })];
        foreach (object value in values)
        {
            byte[] bytes = HessianSerializer.Serialize<object>(value);

            Assert.That(HessianDocument.DeepEquals(HessianSerializer.Deserialize(bytes), HessianSerializer.Deserialize(bytes)), value.GetType().Name);
        }
    }

    [Test]
    public void Dates_and_times_become_texts_that_say_all_of_them()
    {
        var time = new TimeOnly(23, 59, 58, 765, 432);
        var root = new HessianObject("a.N") { ["time"] = time, ["date"] = new DateOnly(2026, 1, 2) };

        Assert.That(root.Get<string>("date"), Is.EqualTo("2026-01-02"));
        Assert.That(TimeOnly.Parse(root.Get<string>("time")!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(time));
    }

    [Test]
    public void Sets_are_equal_by_what_they_hold()
    {
        Assert.That(HessianDocument.DeepEquals(new HashSet<object?> { 1, null }, new HashSet<object?> { null, 1 }));
        Assert.That(HessianDocument.DeepEquals(new HashSet<object?> { 1 }, new HashSet<object?> { 2 }), Is.False);
        Assert.That(HessianDocument.DeepEquals(new HashSet<object?> { 1 }, new List<object?> { 1 }), Is.False);
    }

    [Test]
    public void Cycles_are_equal_and_described_in_bounded_time()
    {
        HessianObject Cycle(string last)
        {
            var first = new HessianObject("a.N") { ["next"] = null, ["name"] = "x" };
            first["next"] = new HessianObject("a.N") { ["next"] = first, ["name"] = last };
            return first;
        }

        Assert.That(HessianDocument.DeepEquals(Cycle("y"), Cycle("y")));
        Assert.That(HessianDocument.DeepEquals(Cycle("y"), Cycle("z")), Is.False);
        Assert.That(Cycle("y").ToString(), Has.Length.LessThan(300).And.StartWith("a.N { next: a.N { next: a.N {"));
    }

    [Test]
    public void A_chain_longer_than_the_stack_is_compared()
    {
        object? Chain()
        {
            object? last = null;
            for (int i = 0; i < 200_000; i++) last = new HessianObject("a.N") { ["next"] = last };
            return last;
        }

        Assert.That(HessianDocument.DeepEquals(Chain(), Chain()));
        Assert.That(HessianDocument.Describe(Chain()), Has.Length.LessThan(200));
    }

    [Test]
    public void A_value_is_described_in_a_line()
    {
        var value = new HessianObject("a.B") { ["n"] = null, ["s"] = "x", ["b"] = new byte[3], ["l"] = new HessianList("t.L") { 1, 2.5 }, ["m"] = new HessianMap("t.M") { ["k"] = true } };

        Assert.That(value.ToString(), Is.EqualTo("""a.B { n: null, s: "x", b: 3 bytes, l: t.L[1, 2.5], m: t.M{ "k": true } }"""));
        Assert.That(HessianDocument.Describe(Enumerable.Range(0, 100_000).ToList()), Has.Length.LessThan(1100).And.EndsWith(", ...]"));
    }

    private static HessianObject Named(int id) => new("a.Key") { ["id"] = id };

    private static TestCaseData Case<T>(string path, T expected) => new TestCaseData(path, expected) { TypeArgs = [typeof(T)] };
}
