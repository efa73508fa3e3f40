using Hessian2.Tests.Models;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests.Converters;

public class ObjectTests
{
    private const string Dog = "43 'org.example.zoo.Dog' 94 'breed' 'good' 'name' 'legs' 60 'lab' 54 'rex' 94";

    [Test]
    public void An_inherited_class_is_flattened_in_the_order_of_each_dialect()
    {
        var dog = new Dog { Breed = "lab", Good = true, Name = "rex", Legs = 4 };

        Assert.That(HessianSerializer.Serialize(dog, Zoo.Options), Is.EqualTo(Bytes.Of(Dog)));
        Assert.That(HessianSerializer.Serialize(dog, Zoo.Lite),
            Is.EqualTo(Bytes.Of("43 'org.example.zoo.Dog' 94 'legs' 'name' 'good' 'breed' 60 94 'rex' 54 'lab'")));
    }

    [TestCase(Dog)]
    [TestCase("43 'org.example.zoo.Dog' 94 'legs' 'name' 'good' 'breed' 60 94 'rex' 54 'lab'")]
    [TestCase("43 'org.example.zoo.Dog' 94 'name' 'breed' 'good' 'legs' 60 'rex' 'lab' 54 94")]
    [TestCase("43 'org.example.zoo.Dog' 95 'name' 'new' 'breed' 'good' 'legs' 60 'rex' 58 91 7a 91 92 'lab' 54 94")]
    [TestCase("43 'stdClass' 94 'name' 'breed' 'good' 'legs' 60 'rex' 'lab' 54 94")]
    [TestCase("48 'name' 'rex' 'other' 91 'breed' 'lab' 'good' 54 'legs' 94 5a")]
    [TestCase("4d 'org.example.zoo.Dog' 'legs' 94 'name' 'rex' 'breed' 'lab' 'good' 54 5a")]
    public void A_class_is_read_from_any_order_of_fields(string description)
    {
        foreach (var form in Enum.GetValues<InputForm>())
        {
            var dog = Input.Read<Dog>(Bytes.Of(description), form, Zoo.Options)!;
            Assert.That((dog.Breed, dog.Good, dog.Name, dog.Legs), Is.EqualTo(("lab", true, "rex", 4)), form.ToString());
        }
    }

    [Test]
    public void Missing_fields_keep_their_defaults()
    {
        var person = HessianSerializer.Deserialize<Person>(Bytes.Of("43 'org.example.zoo.Person' 91 'name' 60 'zhang'"), Zoo.Options)!;

        Assert.That((person.Name, person.Age, person.City), Is.EqualTo(("zhang", 0, (string?)null)));
    }

    [Test]
    public void What_skipped_fields_define_and_refer_to_is_counted()
    {
        // The unknown field holds an object of a new class and a typed list; what follows refers to them by number.
        byte[] bytes = Bytes.Of("43 'org.example.zoo.Node' 92 'gone' 'any' 60" +
            " 43 'org.example.zoo.Inner' 91 'x' 61 72 'java.util.LinkedList' 91 92" +
            " 73 90 61 51 92 51 90 51 91");

        var node = HessianSerializer.Deserialize<Node>(bytes, Zoo.Options)!;

        var any = (HessianList)node.Any!;
        Assert.That(any.JavaType, Is.EqualTo("java.util.LinkedList"));
        Assert.That(((HessianObject)any[0]!)["x"], Is.EqualTo(new object[] { 1, 2 }));
        Assert.That(any[1], Is.SameAs(node));
        Assert.That(((HessianObject)any[2]!).ClassName, Is.EqualTo("org.example.zoo.Inner"));
    }

    [Test]
    public void A_cycle_comes_back_as_a_cycle([Values] HessianDialect dialect, [Values] InputForm form)
    {
        var node = new Node { Name = "a", Children = [new() { Name = "b" }] };
        node.Next = node;
        node.Children[0].Next = node;
        node.Any = node.Children;

        var read = Input.Read<Node>(HessianSerializer.Serialize(node, Zoo.Of(dialect)), form, Zoo.Options)!;

        Assert.That(read.Next, Is.SameAs(read));
        Assert.That(read.Children![0].Next, Is.SameAs(read));
        // hessian-lite's order has the untyped field first: the list is then two lists, of the same objects.
        Assert.That(((System.Collections.IList)read.Any!)[0], Is.SameAs(read.Children[0]));
    }

    [Test]
    public void A_subclass_in_a_field_of_its_base_comes_back_as_itself([Values] HessianDialect dialect)
    {
        var kitten = new Kitten { Name = "tom", Lives = 9, Mother = new Kitten { Name = "kit", Lives = 8, Mother = new Cat { Name = "old" } } };

        var read = HessianSerializer.Deserialize<Kitten>(HessianSerializer.Serialize(kitten, Zoo.Of(dialect)), Zoo.Options)!;

        Assert.That(read.Mother, Is.TypeOf<Kitten>());
        Assert.That(((Kitten)read.Mother!).Mother, Is.TypeOf<Cat>());
        Assert.That(((Kitten)read.Mother).Mother!.Name, Is.EqualTo("old"));
    }

    [Test]
    public void An_abstract_type_is_read_by_the_class_on_the_wire()
    {
        List<Animal> animals = [new Dog { Name = "rex" }, new Cat { Name = "tom" }, new Dog { Name = "max" }];
        var bytes = HessianSerializer.Serialize(animals, Zoo.Options);

        var read = HessianSerializer.Deserialize<List<Animal>>(bytes, Zoo.Options)!;

        Assert.That(read.Select(one => one.GetType()), Is.EqualTo(new[] { typeof(Dog), typeof(Cat), typeof(Dog) }));
        Assert.That(Kind(() => HessianSerializer.Deserialize<Animal>(Bytes.Of("43 'org.example.zoo.Cow' 91 'name' 60 'x'"), Zoo.Options)),
            Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void A_registered_class_that_is_no_subclass_is_refused()
    {
        Assert.That(Kind(() => HessianSerializer.Deserialize<Cat>(Bytes.Of(Dog), Zoo.Options)), Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void A_hidden_field_is_written_twice_and_read_back_to_each([Values] HessianDialect dialect)
    {
        var value = new Shadow { Id = 1 };
        ((ShadowBase)value).Id = 2;
        byte[] bytes = HessianSerializer.Serialize(value, Zoo.Of(dialect));

        var read = HessianSerializer.Deserialize<Shadow>(bytes, Zoo.Of(dialect))!;

        Assert.That((read.Id, ((ShadowBase)read).Id), Is.EqualTo((1, 2)));
    }

    [Test]
    public void Records_with_positional_required_and_ignored_members([Values] HessianDialect dialect)
    {
        var person = new Person("zhang", 33) { City = "x", Ignored = 1 };

        var read = HessianSerializer.Deserialize<Person>(HessianSerializer.Serialize(person, Zoo.Of(dialect)), Zoo.Options);

        Assert.That(read, Is.EqualTo(person with { Ignored = 0 }));
    }

    [Test]
    public void A_chosen_constructor_builds_the_object_and_sets_the_rest([Values] HessianDialect dialect)
    {
        var read = HessianSerializer.Deserialize<Built>(HessianSerializer.Serialize(new Built("a", 1) { Extra = 3 }, Zoo.Of(dialect)), Zoo.Options)!;

        Assert.That((read.Name, read.Inner, read.Extra), Is.EqualTo(("a", (object)1, 3)));
    }

    [Test]
    public void A_cycle_through_a_constructor_cannot_be_read()
    {
        var error = Assert.Throws<HessianException>(() =>
            HessianSerializer.Deserialize<Built>(Bytes.Of("43 'org.example.zoo.Built' 92 'name' 'inner' 60 'a' 79 51 90"), Zoo.Options))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.CycleThroughConstructor, "Built.inner[0]")));
    }

    [Test]
    public void What_a_constructor_throws_is_a_typed_error_with_its_cause()
    {
        var error = Assert.Throws<HessianException>(() =>
            HessianSerializer.Deserialize<Built>(Bytes.Of("43 'org.example.zoo.Built' 91 'name' 60 00"), Zoo.Options))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.UserCode, "Built.name")));
        Assert.That(error.InnerException, Is.InstanceOf<ArgumentException>());
    }

    [Test]
    public void Structs_are_counted_and_may_be_referred_to([Values] HessianDialect dialect)
    {
        List<object> list = [new Point(1, 2), new Dog { Name = "rex" }];
        list.Add(list[1]);
        byte[] bytes = HessianSerializer.Serialize<object>(list, Zoo.Of(dialect));

        var read = HessianSerializer.Deserialize<List<object>>(bytes, Zoo.Options)!;

        Assert.That(read[0], Is.EqualTo(new Point(1, 2)));
        Assert.That(read[2], Is.SameAs(read[1]));
        // A reference to a struct reads it again.
        Assert.That(HessianSerializer.Deserialize<List<Point>>(Bytes.Of("7a 43 'org.example.zoo.Point' 92 'x' 'y' 60 91 92 51 91"), Zoo.Options),
            Is.EqualTo(new[] { new Point(1, 2), new Point(1, 2) }));
    }

    [Test]
    public void Every_kind_of_member_comes_back([Values] HessianDialect dialect, [Values] InputForm form)
    {
        var value = Sample();

        var read = Input.Read<Everything>(HessianSerializer.Serialize(value, Zoo.Of(dialect)), form, Zoo.Options)!;

        Assert.That(read, Is.EqualTo(value).UsingPropertiesComparer());
        Assert.That(read.Field, Is.EqualTo(9));
    }

    [Test]
    public void An_empty_object_of_every_kind_of_member_comes_back([Values] HessianDialect dialect)
    {
        var read = HessianSerializer.Deserialize<Everything>(HessianSerializer.Serialize(new Everything(), Zoo.Of(dialect)), Zoo.Options);

        Assert.That(read, Is.EqualTo(new Everything()).UsingPropertiesComparer());
    }

    [Test]
    public void An_unknown_class_is_kept_with_its_name_and_fields([Values] InputForm form)
    {
        byte[] bytes = Bytes.Of("43 'a.B' 92 'x' 'y' 60 91 51 90");

        var read = Input.Read<HessianObject>(bytes, form)!;

        Assert.That((read.ClassName, read["x"], read.Count), Is.EqualTo(("a.B", (object)1, 2)));
        Assert.That(read["y"], Is.SameAs(read));
        Assert.That(HessianSerializer.Serialize(read), Is.EqualTo(bytes));
    }

    [Test]
    public void A_slot_read_as_another_type_is_read_again_as_the_one_that_is_wanted()
    {
        // 'any' reads an unknown class untyped; 'next' wants the same object as a Node, and so does a reference from within it.
        byte[] bytes = Bytes.Of("43 'org.example.zoo.Node' 92 'any' 'next' 60 43 'x.Unknown' 92 'name' 'next' 61 'in' 51 91 51 91");

        var read = HessianSerializer.Deserialize<Node>(bytes, Zoo.Options)!;

        Assert.That(((HessianObject)read.Any!).ClassName, Is.EqualTo("x.Unknown"));
        Assert.That(read.Next!.Name, Is.EqualTo("in"));
        Assert.That(read.Next.Next, Is.SameAs(read.Next));
    }

    [Test]
    public void A_class_definition_may_stand_before_any_value([Values] InputForm form)
    {
        Assert.That(Input.Read<object>(Bytes.Of("43 'a.B' 90 91"), form), Is.EqualTo(1));
        Assert.That(Input.Read<List<int>>(Bytes.Of("43 'a.B' 90 79 91"), form), Is.EqualTo(new[] { 1 }));
        Assert.That(Input.Read<int>(Bytes.Of("43 'a.B' 90 91"), form), Is.EqualTo(1));
        Assert.That(Input.Read<string>(Bytes.Of("43 'a.B' 90 'x'"), form), Is.EqualTo("x"));
        Assert.That(Input.Read<bool>(Bytes.Of("43 'a.B' 90 54"), form), Is.True);
    }

    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(255)]
    [TestCase(256)]
    [TestCase(300)]
    public void Many_classes_in_one_stream_keep_their_numbers(int count)
    {
        List<object?> list = [.. Enumerable.Range(0, count).Select(i => new HessianObject($"C{i}") { { "n", i } })];
        list.AddRange([.. Enumerable.Range(0, count).Select(i => new HessianObject($"C{i}") { { "n", -i } })]);

        var read = (List<object?>)HessianSerializer.Deserialize(HessianSerializer.Serialize(list))!;

        Assert.That(read.Cast<HessianObject>().Select(one => (one.ClassName, one["n"])),
            Is.EqualTo(list.Cast<HessianObject>().Select(one => (one.ClassName, one["n"]))));
    }

    [Test]
    public void An_error_names_the_path_of_the_value()
    {
        byte[] bytes = Bytes.Of("43 'org.example.zoo.Node' 92 'name' 'children' 60 'a' 7a 60 'b' 4e 60 91 79 60 4b00000000 4e");

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Node>(bytes, Zoo.Options))!;

        Assert.That(error.Path, Is.EqualTo("Node.children[1].children[0].name"));
        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(error.Message, Does.Contain("Node.children[1].children[0].name").And.Contains($"byte {error.Offset}"));
    }

    [Test]
    public void An_unregistered_type_cannot_be_written_without_reflection()
    {
        Assert.That(Kind(() => HessianSerializer.Serialize(new Unregistered())), Is.EqualTo(HessianErrorKind.NoConverter));
        Assert.That(Kind(() => HessianSerializer.Serialize<object>(new Unregistered())), Is.EqualTo(HessianErrorKind.NoConverter));
    }

    [Test]
    public void The_largest_depth_is_read_and_one_more_is_refused()
    {
        static Node Chain(int depth)
        {
            Node? node = null;
            for (int i = 0; i < depth; i++) node = new() { Next = node };
            return node!;
        }
        byte[] bytes = HessianSerializer.Serialize(Chain(128), Zoo.Options);

        Assert.That(HessianSerializer.Deserialize<Node>(bytes, Zoo.Options), Is.Not.Null);
        Assert.That(Kind(() => HessianSerializer.Serialize(Chain(129), Zoo.Options)), Is.EqualTo(HessianErrorKind.NotWritable));
    }

    private sealed class Unregistered;

    internal static Everything Sample() => new()
    {
        Signed = -1,
        Byte = 200,
        Short = -300,
        UShort = 65535,
        UInt = uint.MaxValue,
        ULong = long.MaxValue,
        Float = 1.1f,
        Char = '中',
        MaybeInt = 5,
        MaybeShort = 6,
        Date = DateTime.UnixEpoch.AddMilliseconds(1),
        Decimal = 123.4500m,
        Guid = Guid.Parse("123e4567-e89b-12d3-a456-426614174000"),
        Binary = [1, 2],
        Ints = [1, 2, 300],
        Shorts = [-1, 2],
        Floats = [1.1f, float.NaN],
        Strings = ["a", null, ""],
        Color = Color.Green,
        MaybeColor = Color.Green,
        Point = new(1, -2),
        Set = ["a", "b"],
        Points = [new(3, 4), new(5, 6)],
        Map = new Dictionary<Color, List<int>> { [Color.Red] = [1], [Color.Green] = [] },
        Narrow = new() { [1] = 2, [-3] = 255 },
        Lazy = Enumerable.Range(0, 3).Select(i => $"{i}").ToList(),
        Field = 9,
    };
}
