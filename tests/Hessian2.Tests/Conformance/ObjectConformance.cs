using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about objects: generated converters and reflected ones pass the same tests on the same models.</summary>
public abstract class ObjectConformance
{
    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    private HessianOptions Lite => Options with { Dialect = HessianDialect.HessianLite };

    [Test]
    public void Scalars_of_every_kind_come_back([Values] HessianDialect dialect)
    {
        var value = new Scalars
        {
            Flag = true,
            Signed = -128,
            Octet = 255,
            Short = short.MinValue,
            UShort = ushort.MaxValue,
            Int = int.MinValue,
            UInt = uint.MaxValue,
            Long = long.MinValue,
            ULong = long.MaxValue,
            Single = 1.1f,
            Double = 0.1,
            Letter = 'ß',
            Text = "text",
            Date = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Binary = [1, 2, 3],
            Decimal = 12.50m,
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Any = "any",
            Color = Color.Blue,
        };

        AssertEqualMembers(Copy(value, dialect), value);
    }

    [Test]
    public void Nullables_come_back_with_a_value_and_without([Values] HessianDialect dialect)
    {
        var full = new Nullables
        {
            Flag = false,
            Octet = 200,
            Short = -3,
            Int = 0,
            Long = 1,
            Single = 0.5f,
            Double = 2,
            Letter = 'x',
            Date = DateTime.UnixEpoch,
            Decimal = 0.001m,
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Color = Color.Green,
            Point = new Point { X = 1, Y = 2 },
        };

        AssertEqualMembers(Copy(full, dialect), full);
        AssertEqualMembers(Copy(new Nullables(), dialect), new Nullables());
    }

    [Test]
    public void Collections_of_every_form_come_back([Values] HessianDialect dialect)
    {
        var line = new Line("a", 1);
        var value = new Collections
        {
            Ints = [1, 2, 3],
            Texts = ["a", "b"],
            LineArray = [line, new("b", 2)],
            Lines = [line],
            LineList = [null, line],
            ReadOnlyLines = [line],
            Sequence = [4, 5],
            Set = ["x", "y"],
            Colors = new HashSet<Color> { Color.Red, Color.Blue },
            ByName = new() { ["k"] = line },
            ById = new Dictionary<int, List<string>> { [7] = ["seven"] },
            Mixed = new Dictionary<string, object?> { ["n"] = 1, ["s"] = "t", ["z"] = null },
            Gaps = [1, null, 3],
            Jagged = [[1], [2, 3]],
        };

        var copy = Copy(value, dialect);

        AssertEqualMembers(copy, value);
        Assert.That(copy.Lines![0], Is.SameAs(copy.LineArray![0]));
    }

    [Test]
    public void Empty_and_null_collections_stay_apart([Values] HessianDialect dialect)
    {
        var copy = Copy(new Collections { Lines = [], ByName = [] }, dialect);

        Assert.That(copy.Lines, Is.Empty);
        Assert.That(copy.ByName, Is.Empty);
        Assert.That(copy.LineArray, Is.Null);
    }

    [Test]
    public void Positional_records_and_init_members_come_back([Values] HessianDialect dialect)
    {
        Assert.That(Copy(new Line("sku", 3), dialect), Is.EqualTo(new Line("sku", 3)));
        AssertEqualMembers(Copy(new Person { Name = "Ann", Age = 40 }, dialect), new Person { Name = "Ann", Age = 40 });
    }

    [Test]
    public void Private_state_comes_back_through_a_private_parameterless_constructor([Values] HessianDialect dialect)
    {
        var copy = Copy(new Account("Bob", "1234") { Count = 2, Balance = 50 }, dialect);

        Assert.That((copy.Owner, copy.Count, copy.Balance, copy.WasBuilt), Is.EqualTo(("Bob", 2, 50L, true)));
        Assert.That(copy.HasPin("1234"));
    }

    [Test]
    public void Fields_are_named_in_camel_case_unless_told_otherwise()
    {
        Assert.That(FieldsOf(new Account("Bob", "1"), Options), Is.EquivalentTo(["pin", "owner", "count", "AMOUNT"]));
        Assert.That(FieldsOf(new Scalars(), Options), Does.Contain("uShort").And.Contain("uInt").And.Contain("uLong"));
    }

    [Test]
    public void A_class_without_a_parameterless_constructor_is_made_without_any() =>
        Assert.That(Copy(new Ticket(" c ") { Code = " raw " }, HessianDialect.Caucho).Code, Is.EqualTo(" raw "));

    [Test]
    public void A_parameterless_constructor_runs_and_its_defaults_stay_where_fields_are_missing()
    {
        var read = Read<Person>("org.example.Person", ["name"], static (ref HessianWriter writer) => writer.WriteString("Ann"));

        Assert.That((read.Name, read.Age), Is.EqualTo(("Ann", 18)));
    }

    [Test]
    public void A_marked_constructor_is_called_with_what_was_read([Values] HessianDialect dialect)
    {
        var copy = Copy(new Range(1, 5) { Unit = "km" }, dialect);

        Assert.That((copy.From, copy.To, copy.Unit), Is.EqualTo((1, 5, "km")));
    }

    [Test]
    public void A_missing_field_is_the_default_of_its_parameter_or_stays_as_the_constructor_left_it()
    {
        var read = Read<Range>("org.example.Range", ["from"], static (ref HessianWriter writer) => writer.WriteInt32(3));

        Assert.That((read.From, read.To, read.Unit), Is.EqualTo((3, 100, "m")));
    }

    [Test]
    public void A_cycle_through_a_marked_constructor_is_refused()
    {
        var range = new Range(1, 2);
        range.Extra = range;
        byte[] bytes = HessianSerializer.Serialize(range, Options);

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Range>(bytes, Options));

        Assert.That(error!.Kind, Is.EqualTo(HessianErrorKind.CycleThroughConstructor));
    }

    [Test]
    public void Structs_come_back_alone_as_members_and_in_lists([Values] HessianDialect dialect)
    {
        var purse = new Purse { Cash = new(5, "EUR"), Place = new() { X = 1, Y = 2 }, Notes = [new(10, "USD"), new(20, "CHF")] };

        AssertEqualMembers(Copy(purse, dialect), purse);
        Assert.That(Copy(new Money(1, "x"), dialect), Is.EqualTo(new Money(1, "x")));
    }

    [Test]
    public void Enum_constants_are_written_by_their_Java_names_and_repeat_as_references()
    {
        byte[] bytes = HessianSerializer.Serialize<Color[]>([Color.Blue, Color.Blue], Options);

        Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.Contain("DEEP_BLUE"));
        Assert.That(bytes[^2..], Is.EqualTo(new byte[] { 0x51, 0x91 }));
        Assert.That(HessianSerializer.Deserialize<Color[]>(bytes, Options), Is.EqualTo(new[] { Color.Blue, Color.Blue }));
    }

    [Test]
    public void An_unknown_enum_constant_is_refused()
    {
        byte[] bytes = Write("org.example.Color", ["name"], static (ref HessianWriter writer) => writer.WriteString("PINK"));

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Color>(bytes, Options));

        Assert.That(error!.Message, Does.Contain("PINK"));
    }

    [Test]
    public void Cycles_and_shared_objects_come_back_as_they_were([Values] HessianDialect dialect)
    {
        var root = new Node { Name = "root" };
        root.Next = root;
        root.Children = [new() { Name = "a", Next = root }, root];

        var copy = Copy(root, dialect);

        Assert.That(copy.Next, Is.SameAs(copy));
        Assert.That(copy.Children![0].Next, Is.SameAs(copy));
        Assert.That(copy.Children[1], Is.SameAs(copy));
    }

    [Test]
    public void Unshared_instances_are_written_out_each_time_and_still_counted([Values] HessianDialect dialect)
    {
        var source = new Event.Source { Host = "h" };
        var one = new Event { Name = "n", Origin = source };

        var copy = Copy<List<Event>>([one, one, new() { Origin = source }], dialect);

        Assert.That(copy[1], Is.Not.SameAs(copy[0]));
        Assert.That(copy[2].Origin, Is.SameAs(copy[0].Origin));
    }

    [Test]
    public void A_subclass_stands_in_the_place_of_its_base_class([Values] HessianDialect dialect)
    {
        var ring = new Ring { Label = "l", Radius = 2, Inner = 1 };
        var copy = Copy(new Drawing { First = new Circle { Radius = 3 }, Second = ring, Shapes = [ring, new Circle()] }, dialect);

        Assert.That(copy.First, Is.TypeOf<Circle>());
        Assert.That(copy.Second, Is.TypeOf<Ring>().With.Property("Inner").EqualTo(1).And.Property("Label").EqualTo("l"));
        Assert.That(copy.Shapes![0], Is.SameAs(copy.Second));
    }

    [Test]
    public void A_member_of_an_interface_is_what_the_wire_says([Values] HessianDialect dialect) =>
        Assert.That(Copy(new Drawing { Named = new Parent { Name = "p" } }, dialect).Named, Is.TypeOf<Parent>().With.Property("Name").EqualTo("p"));

    [Test]
    public void Members_that_a_subclass_hides_come_back_to_each([Values] HessianDialect dialect)
    {
        var child = new Child { Name = "child", Age = 1, School = "s", Level = 9 };
        ((Parent)child).Name = "parent";
        ((Parent)child).Age = 2;

        var copy = Copy(child, dialect);

        Assert.That((copy.Name, copy.Age, copy.School, copy.Level), Is.EqualTo(("child", 1, "s", 9)));
        Assert.That((((Parent)copy).Name, ((Parent)copy).Age), Is.EqualTo(("parent", 2)));
    }

    [Test]
    public void Fields_stand_in_the_order_of_each_dialect()
    {
        string[] caucho = ["name", "age", "school", "level", "name", "age", "notes"];

        Assert.That(FieldsOf(new Child(), Options), Is.EqualTo(caucho));
        Assert.That(FieldsOf(new Child(), Lite), Is.EqualTo(caucho.AsEnumerable().Reverse()));
    }

    [Test]
    public void A_generic_class_comes_back_closed_over_a_class_and_over_a_value([Values] HessianDialect dialect)
    {
        var value = new Book
        {
            Lines = new() { Number = 1, First = new("a", 1), Items = [new("b", 2)] },
            Numbers = new() { Number = 2, First = 3, Items = [4] },
        };

        var copy = Copy(value, dialect);

        Assert.That(copy.Lines!.Items, Is.EqualTo(value.Lines.Items));
        Assert.That((copy.Numbers!.First, copy.Numbers.Items![0], copy.Numbers.Number), Is.EqualTo((3, 4, 2)));
    }

    [Test]
    public void A_member_of_a_type_parameter_stands_where_Java_has_an_object()
    {
        Assert.That(FieldsOf(new Page<int>(), Options), Is.EqualTo(["number", "first", "items"]));
    }

    [Test]
    public void Marks_of_an_overridden_property_hold_for_the_one_that_overrides_it() =>
        Assert.That(FieldsOf(new Marked(), Options), Is.EqualTo(["LEVEL"]));

    [Test]
    public void Fields_in_any_other_order_go_to_their_members_and_unknown_ones_are_skipped()
    {
        var read = Read<Line>("org.example.Line", ["extra", "quantity", "sku", "more"], static (ref HessianWriter writer) =>
        {
            writer.WriteObject(new List<object?> { 1, "two" });
            writer.WriteInt32(5);
            writer.WriteString("sku");
            writer.WriteNull();
        });

        Assert.That(read, Is.EqualTo(new Line("sku", 5)));
    }

    [Test]
    public void An_object_of_an_unknown_class_is_bound_by_the_names_of_its_fields() =>
        Assert.That(
            Read<Line>("stdClass", ["sku"], static (ref HessianWriter writer) => writer.WriteString("s")),
            Is.EqualTo(new Line("s", 0)));

    [Test]
    public void A_map_is_read_as_an_object_by_its_keys()
    {
        byte[] bytes = HessianSerializer.Serialize(new Dictionary<string, object> { ["quantity"] = 4, ["other"] = "x", ["sku"] = "s" }, Options);

        Assert.That(HessianSerializer.Deserialize<Line>(bytes, Options), Is.EqualTo(new Line("s", 4)));
    }

    [Test]
    public void A_value_of_no_expected_type_is_known_by_its_class()
    {
        byte[] bytes = HessianSerializer.Serialize(new Line("s", 1), Options);

        Assert.That(HessianSerializer.Deserialize(bytes, Options), Is.EqualTo(new Line("s", 1)));
    }

    [Test]
    public void An_array_of_no_expected_type_is_known_by_the_class_of_its_elements([Values] HessianDialect dialect)
    {
        byte[] bytes = HessianSerializer.Serialize<Line[]>([new("s", 1)], Options with { Dialect = dialect });

        Assert.That(HessianSerializer.Deserialize(bytes, Options), Is.TypeOf<Line[]>().And.EqualTo(new[] { new Line("s", 1) }));
    }

    [Test]
    public void A_truncated_object_is_refused_at_every_length()
    {
        byte[] bytes = HessianSerializer.Serialize(new Child { Name = "n", Notes = ["a"] }, Options);

        for (int length = 0; length < bytes.Length; length++)
        {
            byte[] cut = bytes[..length];
            var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Child>(cut, Options));
            Assert.That(error!.Kind, Is.EqualTo(HessianErrorKind.Truncated), $"at {length}");
        }
    }

    private T Copy<T>(T value, HessianDialect dialect)
    {
        byte[] bytes = HessianSerializer.Serialize(value, Options with { Dialect = dialect });
        return HessianSerializer.Deserialize<T>(bytes, Options)!;
    }

    private delegate void WriteValues(ref HessianWriter writer);

    private T Read<T>(string className, string[] fields, WriteValues values) =>
        HessianSerializer.Deserialize<T>(Write(className, fields, values), Options)!;

    private byte[] Write(string className, string[] fields, WriteValues values)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new HessianWriter(output, Options);
        writer.CountValue();
        writer.WriteObjectHeader(new(className, [.. fields]));
        values(ref Unsafe.AsRef(in writer));
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static ImmutableArray<string> FieldsOf<T>(T value, HessianOptions options)
    {
        byte[] bytes = HessianSerializer.Serialize(value, options);
        using var reader = new HessianReader(bytes, options);
        return Unsafe.AsRef(in reader).ReadObjectHeader(out _).Fields;
    }

    private static void AssertEqualMembers<T>(T actual, T expected)
    {
        foreach (var property in typeof(T).GetProperties())
        {
            Assert.That(property.GetValue(actual), Is.EqualTo(property.GetValue(expected)), property.Name);
        }
    }
}
