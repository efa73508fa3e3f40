using System.Buffers;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>
/// Reading allocates the result and nothing else, to the byte: what building the same value by hand takes. Both engines promise it, for
/// input in one piece and in several.
/// </summary>
public abstract class ReadAllocationConformance
{
    private const int WarmUp = 64;

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    [Test]
    public void An_object_with_a_list_a_map_and_objects_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(NewPurchase, inSegments);

    [Test]
    public void A_string_of_ASCII_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => new string('a', 1024), inSegments);

    [Test]
    public void A_string_of_Chinese_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => new string('\u4e2d', 1024), inSegments);

    [Test]
    public void A_short_string_of_Chinese_is_allocated_once([Values] bool inSegments) => AssertExact(static () => new string('\u4e2d', 5), inSegments);

    [Test]
    public void A_binary_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => new byte[65_536], inSegments);

    [Test]
    public void A_list_of_ints_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => NewList(1000, static i => i * 37), inSegments);

    [Test]
    public void An_array_of_doubles_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => new double[1000], inSegments);

    [Test]
    public void A_list_of_objects_is_all_that_is_allocated([Values] bool inSegments) => AssertExact(static () => NewList(1000, NewLine), inSegments);

    [Test]
    public void A_list_of_a_hundred_thousand_objects_is_all_that_is_allocated_but_for_its_references()
    {
        byte[] bytes = HessianSerializer.Serialize(NewList(100_000, NewLine), Options);
        long byHand = Allocated(static () => NewList(100_000, NewLine));

        long allocated = Allocated(() => HessianSerializer.Deserialize<List<PurchaseLine>>(bytes, Options)!);

        // A table of so many references is not kept: the places of a slot, doubled and doubled again, and the start of the next table.
        Assert.That(allocated - byHand, Is.InRange(0, 12 * 2 * 131_072 + 1024));
    }

    [Test]
    public void Empty_collections_have_no_elements_allocated([Values] bool inSegments)
    {
        AssertExact(static () => new List<string>(), inSegments: false);
        AssertExact(static () => new Dictionary<string, string>(), inSegments);
    }

    [Test]
    public void A_million_messages_allocate_what_one_does()
    {
        byte[] bytes = HessianSerializer.Serialize(NewLine(1), Options);
        for (int i = 0; i < WarmUp; i++) HessianSerializer.Deserialize<PurchaseLine>(bytes, Options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HessianSerializer.Deserialize<PurchaseLine>(bytes, Options);
        long one = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000_000; i++) HessianSerializer.Deserialize<PurchaseLine>(bytes, Options);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.EqualTo(1_000_000 * one));
    }

    private static Purchase NewPurchase() => new()
    {
        Id = 1_234_567_890_123,
        Customer = new('c', 15),
        Email = new('e', 22),
        Active = true,
        Total = 1234.56,
        Created = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        Tags = NewList(5, static i => new string('t', i + 1)),
        Attributes = NewMap(),
        Lines = NewList(10, NewLine),
    };

    private static PurchaseLine NewLine(int i) => new() { Sku = new('s', 9), Quantity = i, Price = 9.99 + i };

    private static Dictionary<string, string> NewMap()
    {
        var map = new Dictionary<string, string>(7);
        for (int i = 1; i <= 5; i++) map.Add(new('k', i), new('v', 7));
        return map;
    }

    private static List<T> NewList<T>(int count, Func<int, T> of)
    {
        var list = new List<T>(count);
        for (int i = 0; i < count; i++) list.Add(of(i));
        return list;
    }

    private void AssertExact<T>(Func<T> build, bool inSegments)
        where T : class
    {
        byte[] bytes = HessianSerializer.Serialize(build(), Options);
        var segments = Segments(bytes);

        long read = inSegments
            ? Allocated(() => HessianSerializer.Deserialize<T>(segments, Options)!)
            : Allocated(() => HessianSerializer.Deserialize<T>(bytes, Options)!);

        Assert.That(read, Is.EqualTo(Allocated(build)));
    }

    private static long Allocated<T>(Func<T> make)
        where T : class
    {
        for (int i = 0; i < WarmUp; i++) make();
        long before = GC.GetAllocatedBytesForCurrentThread();
        make();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ReadOnlySequence<byte> Segments(byte[] bytes)
    {
        int half = bytes.Length / 2;
        var first = new Segment(bytes.AsMemory(0, half), null);
        var last = new Segment(bytes.AsMemory(half), first);
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
