using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2.Tests.Wire;

public class ReferenceTableTests
{
    [Test]
    public void Objects_have_the_numbers_that_they_were_given([Values(1, 15, 16, 17, 33, 1000, 100_000)] int count)
    {
        var table = new ReferenceTable();
        object[] objects = [.. Enumerable.Range(0, count).Select(static _ => new object())];

        for (int round = 0; round < 3; round++)
        {
            table.Clear();
            foreach (object one in objects)
            {
                table.Skip();
                Assert.That(table.FindOrAdd(one), Is.EqualTo(-1));
            }
            for (int i = 0; i < count; i += Math.Max(1, count / 100)) Assert.That(table.FindOrAdd(objects[i]), Is.EqualTo(2 * i + 1));
            Assert.That(table.Count, Is.EqualTo(2 * count));
        }
    }

    [Test]
    public void A_table_has_no_room_left_of_a_huge_message()
    {
        var table = new ReferenceTable();
        int first = table.Capacity;

        for (int i = 0; i < 100_000; i++) table.FindOrAdd(new object());
        table.Clear();

        Assert.That(table.Capacity, Is.EqualTo(first));
    }

    [Test]
    public void A_table_that_has_served_as_many_streams_as_can_be_counted_serves_the_next()
    {
        var table = new ReferenceTable();
        object[] objects = [.. Enumerable.Range(0, 30).Select(static _ => new object())];
        foreach (object one in objects[..17]) table.FindOrAdd(one);
        table.Clear();
        GenerationOf(table) = -1;

        var serving = Task.Run(() => objects.Concat(objects).Select(table.FindOrAdd).ToArray());

        Assert.That(serving.Wait(TimeSpan.FromSeconds(5)), Is.True, "comes to no end");
        Assert.That(serving.Result, Is.EqualTo(Enumerable.Repeat(-1, 30).Concat(Enumerable.Range(0, 30))));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_generation")]
    private static extern ref int GenerationOf(ReferenceTable table);
}
