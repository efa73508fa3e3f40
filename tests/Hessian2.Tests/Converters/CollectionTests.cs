using Hessian2.Tests.Models;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.Converters;

public class CollectionTests
{
    private static readonly HessianOptions s_lite = HessianOptions.Default with { Dialect = HessianDialect.HessianLite };

    [TestCase(0, "78", "70136a6176612e7574696c2e41727261794c697374")]
    [TestCase(7, "7f", "77136a6176612e7574696c2e41727261794c697374")]
    [TestCase(8, "5898", "56136a6176612e7574696c2e41727261794c69737498")]
    public void A_list_is_untyped_or_an_ArrayList_by_dialect(int count, string caucho, string lite)
    {
        List<int> list = [.. Enumerable.Repeat(1, count)];
        string elements = string.Concat(Enumerable.Repeat("91", count));

        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(list)), Is.EqualTo(caucho + elements));
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize(list, s_lite)), Is.EqualTo(lite + elements));
    }

    [TestCase("7a9192")]
    [TestCase("589291" + "92")]
    [TestCase("5791925a")]
    [TestCase("55045b696e7491925a")]
    [TestCase("72045b696e749192")]
    [TestCase("56045b696e7492" + "9192")]
    [TestCase("720e6a6176612e7574696c2e4c697374" + "9192")]
    [TestCase("72" + "0161" + "e1f802")]
    public void A_list_of_any_form_is_read_into_any_collection(string hex)
    {
        foreach (var form in Enum.GetValues<InputForm>())
        {
            int[] expected = [1, 2];
            Assert.That(Input.Read<List<int>>(hex, form), Is.EqualTo(expected));
            Assert.That(Input.Read<int[]>(hex, form), Is.EqualTo(expected));
            Assert.That(Input.Read<IReadOnlyList<int>>(hex, form), Is.EqualTo(expected));
            Assert.That(Input.Read<IEnumerable<int>>(hex, form), Is.EqualTo(expected));
            Assert.That(Input.Read<HashSet<int>>(hex, form), Is.EquivalentTo(expected));
            Assert.That(Input.Read<long[]>(hex, form), Is.EqualTo(expected));
            Assert.That(Input.Read<List<object>>(hex, form), Has.Count.EqualTo(2));
        }
    }

    [TestCase("73055b6c6f6e67e1f7f7e2", new long[] { 1, -9, 2 })]
    [TestCase("73065b73686f7274918fc92c", new short[] { 1, -1, 300 })]
    [TestCase("72085b626f6f6c65616e5446", new[] { true, false })]
    [TestCase("73065b666c6f61745c5f000005dc443ff19999a0000000", new[] { 1f, 1.5f, 1.1f })]
    [TestCase("74075b646f75626c655b5c5f000005dc44547d42aea2879f2e", new[] { 0, 1, 1.5, 1e99 })]
    [TestCase("73075b737472696e6701614e00", new[] { "a", null, "" })]
    public void A_primitive_array_keeps_its_Java_name(string hex, Array value)
    {
        Assert.That(Convert.ToHexStringLower(HessianSerializer.Serialize<object>(value)), Is.EqualTo(hex));
        object? read = HessianSerializer.Deserialize(Convert.FromHexString(hex));
        Assert.That(read, Is.TypeOf(value.GetType()).And.EqualTo(value));
    }

    [Test]
    public void Arrays_of_objects_enums_and_boxes_are_named_after_their_elements()
    {
        Assert.That(HessianSerializer.Serialize(new object?[] { 1, "b", null }), Is.EqualTo(Bytes.Of("73 '[object' 91 'b' 4e")));
        Assert.That(HessianSerializer.Serialize(new int?[] { 1, null }), Is.EqualTo(Bytes.Of("72 '[java.lang.Integer' 91 4e")));
        Assert.That(HessianSerializer.Serialize(new int[][] { [1], [] }), Is.EqualTo(Bytes.Of("72 '[[int' 71 '[int' 91 70 91")));
        Assert.That(HessianSerializer.Serialize(new[] { Color.Red }, Zoo.Options), Is.EqualTo(Bytes.Of("71 '[org.example.zoo.Color' 43 'org.example.zoo.Color' 91 'name' 60 'RED'")));
        Assert.That(HessianSerializer.Deserialize(Bytes.Of("71 '[org.example.zoo.Color' 43 'org.example.zoo.Color' 91 'name' 60 'RED'"), Zoo.Options), Is.EqualTo(new[] { Color.Red }));
    }

    [Test]
    public void An_unknown_list_type_keeps_its_name()
    {
        byte[] bytes = Bytes.Of("72 'java.util.Vector' 91 92");

        var read = HessianSerializer.Deserialize(bytes);

        Assert.That(read, Is.TypeOf<HessianList>().And.EqualTo(new object[] { 1, 2 }));
        Assert.That(HessianSerializer.Serialize(read), Is.EqualTo(bytes));
        Assert.That(HessianSerializer.Deserialize<HessianList>(bytes)!.JavaType, Is.EqualTo("java.util.Vector"));
    }

    [Test]
    public void Sets_and_other_collections_have_their_Java_names()
    {
        Assert.That(HessianSerializer.Serialize(new HashSet<int> { 1 }), Is.EqualTo(Bytes.Of("71 'java.util.HashSet' 91")));
        Assert.That(HessianSerializer.Serialize<IEnumerable<int>>(new SortedSet<int> { 1 }), Is.EqualTo(Bytes.Of("71 'java.util.TreeSet' 91")));
        Assert.That(HessianSerializer.Serialize<IEnumerable<int>>(new LinkedList<int>([1])), Is.EqualTo(Bytes.Of("71 'java.util.LinkedList' 91")));
        Assert.That(HessianSerializer.Serialize(Enumerable.Range(1, 2)), Is.EqualTo(Bytes.Of("7a 91 92")));
        Assert.That(HessianSerializer.Deserialize(Bytes.Of("71 'java.util.HashSet' 91")), Is.TypeOf<HashSet<object?>>());
    }

    [Test]
    public void Maps_of_every_form([Values] InputForm form)
    {
        Assert.That(Input.Read<Dictionary<string, int>>(Bytes.Of("48 'a' 91 'b' 92 5a"), form), Is.EqualTo(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        Assert.That(Input.Read<IReadOnlyDictionary<string, long>>(Bytes.Of("4d 'java.util.TreeMap' 'a' 91 5a"), form)!["a"], Is.EqualTo(1));
        Assert.That(Input.Read<object>(Bytes.Of("4d 'java.util.HashMap' 'a' 91 5a"), form), Is.TypeOf<Dictionary<object, object?>>());
        Assert.That(Input.Read<object>(Bytes.Of("48 5a"), form), Is.Empty);
        Assert.That(Input.Read<HessianMap>(Bytes.Of("4d 'java.util.TreeMap' 'a' 91 5a"), form)!.JavaType, Is.EqualTo("java.util.TreeMap"));
    }

    [Test]
    public void A_map_keeps_its_Java_type_and_its_null_key()
    {
        byte[] bytes = Bytes.Of("4d 'java.util.LinkedHashMap' 91 'i' e2 'l' 4e 'n' 54 4e 5a");

        var map = (HessianMap)HessianSerializer.Deserialize(bytes)!;

        Assert.That(map[1], Is.EqualTo("i"));
        Assert.That(map[2L], Is.EqualTo("l"));
        Assert.That(map[HessianNull.Instance], Is.EqualTo("n"));
        Assert.That(map[true], Is.Null);
        Assert.That(HessianSerializer.Serialize(map), Is.EqualTo(bytes));
    }

    [Test]
    public void A_null_key_of_a_typed_map_is_refused()
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<Dictionary<string, int>>(Bytes.Of("48 4e 91 5a"))), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void Type_names_are_numbered_once_over_lists_and_maps([Values] InputForm form)
    {
        byte[] bytes = Bytes.Of("7d 4d 'java.util.TreeMap' 'a' 91 5a 4d 90 'b' 92 5a 71 '[int' 91 4d 'java.util.LinkedHashMap' 'c' 93 5a 71 91 94");

        var list = Input.Read<List<object>>(bytes, form)!;

        Assert.That(list.OfType<HessianMap>().Select(map => map.JavaType), Is.EqualTo(new[] { "java.util.TreeMap", "java.util.TreeMap", "java.util.LinkedHashMap" }));
        Assert.That(list[4], Is.EqualTo(new[] { 4 }));
        Assert.That(HessianSerializer.Serialize(list), Is.EqualTo(bytes));
    }

    // An empty list, map or array takes a number like any other: the third element must be the second.
    [TestCase("7b 78 48 5a 51 92")]
    [TestCase("7b 48 5a 48 5a 51 92")]
    [TestCase("7b 70 '[int' 48 5a 51 92")]
    [TestCase("7b 43 'a.B' 90 60 48 5a 51 92")]
    [TestCase("7b 2100 48 5a 51 91")]
    public void Everything_empty_takes_a_reference_number(string description)
    {
        var list = (List<object?>)HessianSerializer.Deserialize(Bytes.Of(description))!;

        Assert.That(list[2], Is.SameAs(list[1]));
        Assert.That(HessianSerializer.Serialize(list), Is.EqualTo(Bytes.Of(description)));
    }

    [TestCase("79 51 90")]
    [TestCase("57 51 90 5a")]
    [TestCase("71 'java.util.Vector' 51 90")]
    public void A_list_may_hold_itself(string description)
    {
        var list = (List<object?>)HessianSerializer.Deserialize(Bytes.Of(description))!;

        Assert.That(list[0], Is.SameAs(list));
    }

    [Test]
    public void A_map_may_hold_itself()
    {
        var map = (Dictionary<object, object?>)HessianSerializer.Deserialize(Bytes.Of("48 'me' 51 90 5a"))!;

        Assert.That(map["me"], Is.SameAs(map));
    }

    [Test]
    public void A_list_wanted_as_another_type_by_reference_is_converted_once()
    {
        // a: [1, 2] untyped, b and c: the same list as a list of longs.
        byte[] bytes = Bytes.Of("43 't.T' 93 'untyped' 'first' 'second' 60 7a 91 92 51 91 51 91");
        var options = HessianOptions.Default.WithReflection(typeof(Twice));

        var read = HessianSerializer.Deserialize<Twice>(bytes, options)!;

        Assert.That(read.First, Is.EqualTo(new long[] { 1, 2 }));
        Assert.That(read.Second, Is.SameAs(read.First));
        Assert.That(read.Untyped, Is.EqualTo(new object[] { 1, 2 }));
    }

    [TestCase("51 90")]
    [TestCase("7a 91 51 91")]
    [TestCase("60")]
    [TestCase("70 90")]
    [TestCase("79 51 8f")]
    public void A_number_that_names_nothing_is_refused(string description)
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize(Bytes.Of(description))), Is.EqualTo(HessianErrorKind.UnknownReference));
    }

    [Test]
    public void A_shared_object_is_written_once_and_read_as_one([Values(2, 16, 17, 40, 5000)] int count)
    {
        List<object> list = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        list.AddRange([.. list]);

        var read = HessianSerializer.Deserialize<List<object>>(HessianSerializer.Serialize<object>(list))!;

        Assert.That(read, Has.Count.EqualTo(count * 2));
        for (int i = 0; i < count; i++)
        {
            Assert.That(read[i], Is.EqualTo(new[] { i }));
            Assert.That(read[i + count], Is.SameAs(read[i]));
        }
    }

    [Test]
    public void Without_tracking_an_object_is_written_twice_and_a_cycle_ends()
    {
        var options = HessianOptions.Default with { ReferenceTracking = false };
        List<object> inner = [1];
        List<object> cycle = [];
        cycle.Add(cycle);

        Assert.That(HessianSerializer.Serialize(new List<object> { inner, inner }, options), Is.EqualTo(Bytes.Of("7a 79 91 79 91")));
        Assert.That(Kind(() => HessianSerializer.Serialize(cycle, options)), Is.EqualTo(HessianErrorKind.NotWritable));
    }

    [HessianType("t.T")]
    public sealed class Twice
    {
        public object? Untyped { get; set; }

        public IReadOnlyList<long>? First { get; set; }

        public IReadOnlyList<long>? Second { get; set; }
    }
}
