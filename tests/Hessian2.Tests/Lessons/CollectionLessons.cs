using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H12, H16: maps in maps, and the numbers of type names.</summary>
public abstract class CollectionLessons : LessonSuite
{
    [Test]
    public void H12_Maps_stand_in_maps_and_in_objects_and_hold_objects([Values] HessianDialect dialect)
    {
        var value = new Maps
        {
            Nested = new() { ["a"] = new() { ["b"] = 1 }, ["empty"] = [] },
            Small = new() { [-1] = -128, [short.MaxValue] = 127 },
            Parts = new() { ["p"] = new() { Name = "part" } },
            Sorted = new() { ["z"] = 1, ["a"] = 2 },
        };

        var copy = Copy(value, dialect);

        Assert.That(copy.Nested, Is.EqualTo(value.Nested));
        Assert.That(copy.Small, Is.EqualTo(value.Small));
        Assert.That(copy.Parts!["p"].Name, Is.EqualTo("part"));
        Assert.That(copy.Sorted, Is.EqualTo(value.Sorted));
    }

    [TestCase("4d 'java.util.TreeMap' 'a' 91 5a")]
    [TestCase("4d 'java.util.Properties' 'a' 91 5a")]
    [TestCase("48 'a' 91 5a")]
    public void H12_A_map_of_any_class_goes_into_a_field_of_a_map(string map)
    {
        var maps = Read<Maps>($"43 'org.lesson.Maps' 92 'nested' 'sorted' 60 48 'in' {map} 5a {map.Replace("'java.util.TreeMap'", "90", StringComparison.Ordinal).Replace("'java.util.Properties'", "90", StringComparison.Ordinal)}");

        Assert.That(maps.Nested!["in"]["a"], Is.EqualTo(1));
        Assert.That(maps.Sorted!["a"], Is.EqualTo(1));
    }

    [Test]
    public void H16_A_type_name_is_written_once_and_then_by_its_number()
    {
        var list = new List<object> { new[] { 1 }, new[] { 2 }, new SortedDictionary<string, int> { ["a"] = 1 }, new[] { "s" }, new SortedDictionary<string, int>() };

        Assert.That(
            HessianSerializer.Serialize<object>(list, Options.With(new Known())),
            Is.EqualTo(Bytes.Of("7d 71 '[int' 91 71 90 92 4d 'java.util.TreeMap' 'a' 91 5a 71 '[string' 's' 4d 91 5a")));
    }

    [Test]
    public void H16_A_number_in_the_place_of_a_type_name_is_read_for_lists_and_for_maps([Values] InputForm form)
    {
        byte[] bytes = Bytes.Of("7d 71 'org.lesson.L' 91 4d 'org.lesson.M' 'a' 92 5a 55 90 93 5a 4d 91 'a' 94 5a 56 90 91 95");

        var read = Input.Read<List<object>>(bytes, form, Options)!;

        Assert.That(read.OfType<HessianList>().Select(static list => list.JavaType), Is.EqualTo(["org.lesson.L", "org.lesson.L", "org.lesson.L"]));
        Assert.That(read.OfType<HessianMap>().Select(static map => (map.JavaType, map["a"])), Is.EqualTo([("org.lesson.M", (object)2), ("org.lesson.M", 4)]));
    }

    [Test]
    public void H16_An_unknown_type_name_is_a_list_all_the_same()
    {
        Assert.That(Read<List<int>>("72 'org.lesson.Nowhere' 91 92"), Is.EqualTo([1, 2]));
        Assert.That(Read<int[]>("72 '[org.lesson.Nowhere' 91 92"), Is.EqualTo([1, 2]));
        Assert.That(Read<object>("72 '[org.lesson.Nowhere' 91 92"), Is.TypeOf<HessianList>().And.EqualTo(new object[] { 1, 2 }));
    }

    // Of generated converters a value of no declared type needs one that is named.
    private sealed class Known : IHessianTypeResolver
    {
        public IReadOnlyList<HessianTypeInfo> Types => [];

        public HessianConverter? CreateConverter(Type type) =>
            type == typeof(SortedDictionary<string, int>) ? HessianConverters.SortedDictionary<string, int>() : null;
    }
}
