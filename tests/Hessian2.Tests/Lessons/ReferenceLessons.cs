using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H1 to H4, H22: every list, map and object takes a number, on both sides, whatever it holds and whatever it is read as.</summary>
public abstract class ReferenceLessons : LessonSuite
{
    [Test]
    public void H1_What_is_empty_takes_a_number_like_anything_else([Values] HessianDialect dialect)
    {
        foreach (object empty in (object[])[new List<int>(), new Dictionary<string, int>(), Array.Empty<int>(), new HashSet<string>(), new Queue<int>(), Array.Empty<Part>()])
        {
            var part = new Part { Name = "a" };

            var copy = Copy(new List<object?> { empty, part, part }, dialect);

            Assert.That(copy[1], Is.TypeOf<Part>().And.SameAs(copy[2]), empty.GetType().Name);
        }
    }

    [TestCase("7b 78 48 5a 51 92")]
    [TestCase("7b 48 5a 48 5a 51 92")]
    [TestCase("7b 70 '[int' 48 5a 51 92")]
    [TestCase("7b 57 5a 48 5a 51 92")]
    [TestCase("7b 55 'java.util.Vector' 5a 48 5a 51 92")]
    public void H1_What_a_peer_sends_empty_takes_a_number(string description)
    {
        var read = Read<List<object?>>(description);

        Assert.That(read[2], Is.SameAs(read[1]).And.Not.SameAs(read[0]));
    }

    [Test]
    public void H2_A_struct_and_its_first_field_do_not_shift_what_is_shared_behind_them([Values] HessianDialect dialect)
    {
        Part unit = new() { Name = "unit" }, other = new() { Name = "other" };

        var copy = Copy(new Whole { Size = new() { Unit = unit, Value = 7 }, First = unit, Same = unit, Other = other, OtherAgain = other }, dialect);

        Assert.That((copy.Size.Value, copy.First!.Name, copy.Other!.Name), Is.EqualTo((7, "unit", "other")));
        Assert.That(copy.Size.Unit, Is.SameAs(copy.First).And.SameAs(copy.Same));
        Assert.That(copy.OtherAgain, Is.SameAs(copy.Other));
    }

    [TestCase("79 51 90")]
    [TestCase("57 51 90 5a")]
    [TestCase("71 'java.util.ArrayList' 51 90")]
    public void H3_A_list_may_hold_itself_while_it_grows(string list)
    {
        var views = Read<Views>($"43 'org.lesson.Views' 92 'list' 'listAgain' 60 {list.Replace("51 90", "51 91", StringComparison.Ordinal)} 51 91");

        Assert.That(views.List![0], Is.SameAs(views.List));
        Assert.That(views.ListAgain, Is.SameAs(views.List));
    }

    [Test]
    public void H3_A_map_may_hold_itself_and_two_fields_may_share_one_list([Values] HessianDialect dialect)
    {
        var map = new Dictionary<string, object?>();
        map["me"] = map;
        List<object?> list = [1];

        var copy = Copy(new Views { Attachments = map, List = list, ListAgain = list, Any = list }, dialect);

        Assert.That(copy.Attachments!["me"], Is.SameAs(copy.Attachments));
        Assert.That(copy.ListAgain, Is.SameAs(copy.List));
        Assert.That(copy.Any, Is.EqualTo(new object[] { 1 }));
    }

    [Test]
    public void H4_A_shared_map_whose_value_is_null_keeps_its_type([Values] HessianDialect dialect)
    {
        var map = new Dictionary<string, string?> { ["k"] = null };

        var copy = Copy(new Views { Map = map, MapAgain = map, Any = map }, dialect);

        Assert.That(copy.Map, Is.EqualTo(map));
        Assert.That(copy.MapAgain, Is.SameAs(copy.Map));
        Assert.That(copy.Any, Is.InstanceOf<System.Collections.IDictionary>());
    }

    [Test]
    public void H4_A_list_is_what_each_field_that_refers_to_it_declares()
    {
        var views = Read<Views>("43 'org.lesson.Views' 94 'any' 'longs' 'longsAgain' 'list' 60 7a 91 92 51 91 51 91 51 91");

        Assert.That(views.Any, Is.EqualTo(new object[] { 1, 2 }));
        Assert.That(views.Longs, Is.EqualTo([1L, 2L]));
        Assert.That(views.LongsAgain, Is.SameAs(views.Longs));
        Assert.That(views.List, Is.EqualTo(new object[] { 1, 2 }));
    }

    [Test]
    public void H22_What_a_converter_made_by_hand_writes_twice_is_a_reference()
    {
        var options = Options.With<Degrees>(static () => new DegreesConverter());
        var warm = new Degrees(21.5);

        byte[] bytes = HessianSerializer.Serialize<object>(new List<object> { warm, warm, new Part() }, options);
        var read = HessianSerializer.Deserialize<List<object>>(bytes, options)!;

        Assert.That(bytes.AsSpan().IndexOf(Bytes.Of("51 91")), Is.Positive);
        Assert.That(read[0], Is.TypeOf<Degrees>().With.Property(nameof(Degrees.Value)).EqualTo(21.5).And.SameAs(read[1]));
        Assert.That(read[2], Is.TypeOf<Part>());
    }

    [Test]
    public void H22_A_graph_twice_as_large_takes_twice_as_much()
    {
        long once = Allocated(Graph(10_000)), twice = Allocated(Graph(20_000));

        Assert.That(twice / (double)once, Is.InRange(1.8, 2.2));
    }

    private static List<Whole> Graph(int count)
    {
        var shared = new Part { Name = "shared" };
        return [.. Enumerable.Range(0, count).Select(i => new Whole { First = shared, Same = new() { Count = i }, Other = shared })];
    }

    private long Allocated(List<Whole> graph)
    {
        byte[] bytes = HessianSerializer.Serialize(graph, Options);
        HessianSerializer.Deserialize<List<Whole>>(bytes, Options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HessianSerializer.Deserialize<List<Whole>>(bytes, Options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
