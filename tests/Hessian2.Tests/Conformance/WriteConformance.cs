using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about how objects are written: whatever the output hands out, without an allocation, and to a path.</summary>
public abstract class WriteConformance
{
    private const int WarmUp = 200;

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    [Test]
    public void An_object_with_a_list_a_map_and_objects_is_written_without_an_allocation() => AssertNothingAllocated(NewShipment());

    [Test]
    public void An_object_that_was_never_seen_is_written_without_an_allocation()
    {
        var output = new FixedOutput(1 << 16);
        for (int i = 0; i < WarmUp; i++) Write(output, NewShipment());
        var shipment = NewShipment();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(output, shipment);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Strings_are_written_without_an_allocation([Values("a", "中")] string unit) =>
        AssertNothingAllocated(string.Concat(Enumerable.Repeat(unit, 1024)));

    [Test]
    public void A_binary_is_written_without_an_allocation() => AssertNothingAllocated(new byte[65_536]);

    [Test]
    public void A_list_of_ints_is_written_without_an_allocation() => AssertNothingAllocated(Enumerable.Range(0, 1000).Select(static i => i * 37).ToList());

    [Test]
    public void A_list_of_objects_is_written_without_an_allocation() => AssertNothingAllocated(Lines(1000));

    [Test]
    public void A_million_messages_allocate_nothing()
    {
        var output = new FixedOutput(1 << 16);
        var line = Lines(1)[0]!;
        for (int i = 0; i < WarmUp; i++) Write(output, line);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000_000; i++) Write(output, line);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void An_output_that_hands_out_small_spans_gets_the_same_bytes(
        [Values(1, 2, 7, 31, 32, 95, 300)] int size, [Values] HessianDialect dialect)
    {
        var options = Options with { Dialect = dialect };
        var shipment = NewShipment();
        shipment.Customer = "Ζωή 中文 \U0001F600";
        shipment.Email = new('x', 31);
        shipment.Tags!.AddRange([new('y', 32), "", "z", "ab", "abc", "Ö", new('中', 31), new('w', 2000)]);
        var output = new SmallSpans(size);

        HessianSerializer.Serialize(output, shipment, options);

        Assert.That(output.Written, Is.EqualTo(HessianSerializer.Serialize(shipment, options)));
    }

    [Test]
    public void Many_ints_come_back_whatever_the_output_hands_out([Values(1, 7, 256, 1000, 100_000)] int size)
    {
        int[] values = [.. Enumerable.Range(-4000, 8000).Select(static i => i * i * i / 7), int.MinValue, int.MaxValue, -2048, 2047, -262_144, 262_143, -16, 47];
        var output = new SmallSpans(size);

        HessianSerializer.Serialize(output, values, Options);

        Assert.That(HessianSerializer.Deserialize<int[]>(output.Written, Options), Is.EqualTo(values));
    }

    [Test]
    public void Strings_of_every_short_length_are_written_unit_by_unit([Values('a', '\u007F', '\u0080', 'é', '中', '\uD800')] char odd)
    {
        for (int length = 0; length <= 40; length++)
        {
            for (int at = 0; at < length; at++)
            {
                string text = string.Create(length, (odd, at), static (span, state) =>
                {
                    span.Fill('q');
                    span[state.at] = state.odd;
                });
                var line = new ShipmentLine { Sku = text };

                Assert.That(HessianSerializer.Deserialize<ShipmentLine>(HessianSerializer.Serialize(line, Options), Options)!.Sku, Is.EqualTo(text));
            }
        }
    }

    [Test]
    public void A_list_of_objects_holds_nulls_repeats_and_each_object_once()
    {
        var line = new ShipmentLine { Sku = "one", Serial = 1 };
        List<ShipmentLine?> lines = [null, line, null, new() { Sku = "two" }, line, line];

        var copy = HessianSerializer.Deserialize<List<ShipmentLine?>>(HessianSerializer.Serialize(lines, Options), Options)!;

        Assert.That(copy.Select(static one => one?.Sku), Is.EqualTo(lines.Select(static one => one?.Sku)));
        Assert.That((copy[4], copy[5]), Is.EqualTo((copy[1], copy[1])));
    }

    [Test]
    public void Unshared_objects_in_a_list_are_written_each_time_with_their_subclasses()
    {
        var leaflet = new Leaflet { Text = "a" };
        Leaflet[] leaflets = [leaflet, new Poster { Text = "b", Width = 7 }, leaflet];

        var copy = HessianSerializer.Deserialize<Leaflet[]>(HessianSerializer.Serialize(leaflets, Options), Options)!;

        Assert.That(copy.Select(static one => one.Text), Is.EqualTo(["a", "b", "a"]));
        Assert.That((copy[1] as Poster)?.Width, Is.EqualTo(7));
        Assert.That(copy[0], Is.Not.SameAs(copy[2]));
    }

    [Test]
    public void More_objects_than_are_scanned_are_found_again([Values(10, 16, 17, 40, 5000)] int count)
    {
        var lines = Lines(count);
        lines.AddRange([.. lines]);

        var copy = HessianSerializer.Deserialize<List<ShipmentLine?>>(HessianSerializer.Serialize(lines, Options), Options)!;

        Assert.That(copy.Skip(count), Is.EqualTo(copy.Take(count)));
    }

    [Test]
    public void Objects_are_refused_at_the_limit_of_depth_and_nulls_are_not()
    {
        var options = Options with { Limits = new() { MaxDepth = 1 } };

        Assert.That(HessianSerializer.Serialize(new List<ShipmentLine?> { null }, options), Is.EqualTo(new byte[] { 0x79, 0x4E }));
        Assert.That(Assert.Throws<HessianException>(() => HessianSerializer.Serialize(Lines(1), options))!.Kind, Is.EqualTo(HessianErrorKind.NotWritable));
    }

    [Test]
    public void An_object_of_a_subclass_is_one_level()
    {
        Leaflet[] leaflets = [new Poster { Text = "a", Width = 7 }];

        Assert.DoesNotThrow(() => HessianSerializer.Serialize(leaflets, Options with { Limits = new() { MaxDepth = 2 } }));
        Assert.Throws<HessianException>(() => HessianSerializer.Serialize(leaflets, Options with { Limits = new() { MaxDepth = 1 } }));
    }

    [Test]
    public void A_member_that_is_refused_behind_others_is_named_by_its_path([Values] HessianDialect dialect)
    {
        var shipment = NewShipment();
        shipment.Lines![3]!.Serial = ulong.MaxValue;

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Serialize(shipment, Options with { Dialect = dialect }))!;

        Assert.That(error.Path, Is.EqualTo("Shipment.lines[3].serial"));
    }

    private static Shipment NewShipment() => new()
    {
        Id = 1_234_567_890_123,
        Customer = "customer-000042",
        Email = "customer42@example.com",
        Active = true,
        Total = 1234.56,
        Created = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        Tags = ["alpha", "beta", "gamma", "delta", "epsilon"],
        Attributes = Enumerable.Range(1, 5).ToDictionary(static i => $"k{i}", static i => $"value-{i}"),
        Lines = Lines(10),
    };

    private static List<ShipmentLine?> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => new ShipmentLine { Sku = $"SKU-{i:D5}", Quantity = i * 3 + 1, Price = 9.99 + i, Serial = (ulong)i })];

    private void AssertNothingAllocated<T>(T value)
    {
        var output = new FixedOutput(1 << 17);
        for (int i = 0; i < WarmUp; i++) Write(output, value);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(output, value);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private void Write<T>(FixedOutput output, T value)
    {
        output.Clear();
        HessianSerializer.Serialize(output, value, Options);
    }
}
