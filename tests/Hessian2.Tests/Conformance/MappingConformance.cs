using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about converters by attribute, callbacks and lists of subtypes.</summary>
public abstract class MappingConformance
{
    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    [Test]
    public void A_member_is_read_and_written_by_the_converter_that_it_names([Values] HessianDialect dialect)
    {
        var board = new Board { Length = 1.25, Width = 0.5, Weight = 2.5 };

        byte[] bytes = Write(board, dialect);
        var raw = (HessianObject)HessianSerializer.Deserialize(bytes)!;
        var copy = Read<Board>(bytes);

        Assert.That((raw["length"], raw["width"], raw["weight"]), Is.EqualTo(((object)125, (object)50, (object)2.5)));
        Assert.That((copy.Length, copy.Width, copy.Weight), Is.EqualTo((1.25, (double?)0.5, 2.5)));
        Assert.That(Read<Board>(Write(new Board(), dialect)).Width, Is.Null);
    }

    [Test]
    public void A_type_is_read_and_written_by_the_converter_that_it_names_wherever_it_stands([Values] HessianDialect dialect)
    {
        var board = new Board
        {
            Edition = new(1, 2),
            Earlier = [new(0, 9), new(1, 0)],
            Secret = new(new Line("a", 1)),
            Stamp = new Stamp(5),
        };

        byte[] bytes = Write(board, dialect);
        var copy = Read<Board>(bytes);

        Assert.That(((HessianObject)HessianSerializer.Deserialize(bytes)!)["edition"], Is.EqualTo("1.2"));
        Assert.That((copy.Edition, copy.Secret, copy.Stamp), Is.EqualTo((board.Edition, board.Secret, board.Stamp)));
        Assert.That(copy.Earlier, Is.EqualTo(board.Earlier));
        Assert.That(Read<Edition>(Write(new Edition(3, 4), dialect)), Is.EqualTo(new Edition(3, 4)));
    }

    [Test]
    public void A_member_is_written_as_the_Java_type_that_it_names()
    {
        byte[] bytes = Write(new Board { Queue = [new("a", 1)] });

        Assert.That(((HessianObject)HessianSerializer.Deserialize(bytes)!)["queue"], Has.Property("JavaType").EqualTo("java.util.LinkedList"));
        Assert.That(Read<Board>(bytes).Queue, Is.EqualTo(new[] { new Line("a", 1) }));
    }

    [Test]
    public void An_object_is_told_before_it_is_written_and_after_it_is_read([Values] HessianDialect dialect)
    {
        var value = new Told { Name = "outer", Inner = new ToldMore { Name = "in" } };

        var copy = Read<Told>(Write(value, dialect));

        Assert.That(value.Log, Is.EqualTo(new[] { "writing" }));
        Assert.That(copy.Log, Is.EqualTo(new[] { "read outer, inner finished" }));
        Assert.That(((ToldMore)copy.Inner!).More, Is.EqualTo(7));
    }

    [Test]
    public void An_object_that_stands_twice_is_told_once()
    {
        var value = new Told { Name = "one" };

        var copy = Read<List<Told>>(Write(new List<Told> { value, value }));

        Assert.That(value.Log, Has.Count.EqualTo(1));
        Assert.That(copy[1].Log, Has.Count.EqualTo(1));
    }

    [Test]
    public void Within_a_cycle_an_object_sees_the_one_that_holds_it_unfinished()
    {
        var value = new Told { Name = "outer", Inner = new() { Name = "inner" } };
        value.Inner.Inner = value;

        var copy = Read<Told>(Write(value));

        Assert.That(copy.Inner!.Log, Is.EqualTo(new[] { "read inner, inner unfinished" }));
        Assert.That(copy.Log, Is.EqualTo(new[] { "read outer, inner finished" }));
    }

    [Test]
    public void A_struct_is_told_where_it_stands([Values] HessianDialect dialect)
    {
        var copy = Read<ToldPoint>(Write(new ToldPoint { X = 3 }, dialect));

        Assert.That((copy.X, copy.Y, copy.Sum), Is.EqualTo((3, 6, 9)));
    }

    [Test]
    public void What_a_constructor_builds_is_told_when_all_its_fields_are_set() =>
        Assert.That(Read<ToldRange>(Write(new ToldRange(2) { To = 5 })).Length, Is.EqualTo(3));

    [Test]
    public void Fields_in_any_other_order_are_set_before_the_object_is_told()
    {
        byte[] bytes = Write(new Dictionary<string, object> { ["to"] = 9, ["from"] = 4 });

        Assert.That(Read<ToldRange>(bytes).Length, Is.EqualTo(5));
    }

    [Test]
    public void What_a_callback_throws_on_reading_is_a_typed_error_with_its_cause()
    {
        byte[] wrong = Replace(Write(new Told { Name = "abc" }), 0x93, 0x94);

        var error = Assert.Throws<HessianException>(() => Read<Told>(wrong))!;

        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.UserCode));
        Assert.That(error.InnerException, Is.TypeOf<InvalidOperationException>());
        Assert.That(error.Path, Does.StartWith("Told."));
    }

    [Test]
    public void What_a_setter_refuses_is_a_typed_error_with_its_path([Values] HessianDialect dialect)
    {
        byte[] bytes = Replace(Write(new List<Touchy> { new() { Age = 7 } }, dialect), 0x97, 0x8f);

        var error = Assert.Throws<HessianException>(() => Read<List<Touchy>>(bytes))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.UserCode, "[0].age")));
        Assert.That(error.InnerException, Is.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void What_a_getter_throws_is_a_typed_error_with_its_path([Values] HessianDialect dialect)
    {
        var value = new List<Touchy> { new(), new() { Mine = new() { IsArmed = true } } };

        var error = Assert.Throws<HessianException>(() => Write(value, dialect))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.UserCode, "[1].mine.fuse")));
        Assert.That(error.InnerException, Is.TypeOf<InvalidOperationException>());
    }

    [Test]
    public void Listed_subtypes_stand_in_the_place_of_their_base([Values] HessianDialect dialect)
    {
        var cat = new Cat { Name = "Tom", Lives = 9 };
        var value = new Household { Pet = new Hound { Tricks = 2 }, Pets = [cat, new Hound()], Car = new Truck { Load = 3 }, Guest = cat };

        var copy = Read<Household>(Write(value, dialect));

        Assert.That(copy.Pet, Is.TypeOf<Hound>().With.Property("Tricks").EqualTo(2));
        Assert.That(copy.Pets![0], Is.TypeOf<Cat>().With.Property("Name").EqualTo("Tom"));
        Assert.That(copy.Guest, Is.SameAs(copy.Pets[0]));
        Assert.That(copy.Car, Is.TypeOf<Truck>().With.Property("Load").EqualTo(3));
    }

    [Test]
    public void The_base_itself_stands_in_its_place_and_so_does_a_class_that_nobody_knows()
    {
        var copy = Read<Household>(Write(new Household { Car = new() { Wheels = 4 }, Parked = new() { Wheels = 3 } }));

        Assert.That((copy.Car!.Wheels, copy.Parked!.Wheels), Is.EqualTo((4, 3)));
        Assert.That(Read<Car>(Write(new HessianObject(new ClassDefinition("stdClass", ["wheels"])) { [0] = 6 })).Wheels, Is.EqualTo(6));
    }

    [Test]
    public void Generic_subtypes_are_closed_as_their_base_is([Values] HessianDialect dialect)
    {
        var value = new Household { Reply = new Done<int> { Value = 5 }, Answer = new Failed { Reason = "r" } };

        var copy = Read<Household>(Write(value, dialect));

        Assert.That(copy.Reply, Is.TypeOf<Done<int>>().With.Property("Value").EqualTo(5));
        Assert.That(copy.Answer, Is.TypeOf<Failed>().With.Property("Reason").EqualTo("r"));
    }

    [Test]
    public void The_list_of_a_member_goes_before_that_of_its_type()
    {
        var copy = Read<Household>(Write(new Household { Parked = new Tank { Wheels = 12 } }));

        Assert.That(copy.Parked, Is.TypeOf<Tank>());
        Assert.That(Assert.Throws<HessianException>(() => Write(new Household { Parked = new Truck() }))!.Message, Does.Contain("Truck").And.Contain("Tank"));
    }

    [TestCase(5)]
    [TestCase("Tom")]
    [TestCase(1.5)]
    public void A_listed_scalar_stands_in_the_place_of_an_object_and_no_other(object guest)
    {
        byte[] bytes = Replace(Write(new Household { Any = guest }), "any", "guest", "guest", "xxx");

        if (guest is int) Assert.That(Read<Household>(bytes).Guest, Is.EqualTo(guest));
        else Assert.That(Assert.Throws<HessianException>(() => Read<Household>(bytes))!.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void A_listed_collection_stands_in_the_place_of_an_object()
    {
        Assert.That(Read<Household>(Write(new Household { Guest = new List<string> { "a" } })).Guest, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void A_reference_to_a_value_that_was_passed_over_is_read_where_an_object_of_listed_types_stands()
    {
        byte[] bytes = Bytes.Of("43 'org.example.Household' 92 'gone' 'guest' 60 79 'a' 51 91");

        Assert.That(Read<Household>(bytes).Guest, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void Another_class_is_refused_before_it_is_made([Values("pet", "car", "guest", "reply", "parked")] string field)
    {
        byte[] bytes = Replace(Write(new Household { Any = new Wolf { Name = "w" } }), "any", field, field, "xxx");

        var error = Assert.Throws<HessianException>(() => Read<Household>(bytes))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.TypeMismatch, $"Household.{field}")));
        Assert.That(error.Message, Does.Contain("org.example.Wolf").And.Contain("Wolf"));
    }

    [Test]
    public void A_reference_to_another_class_is_refused_too()
    {
        var wolf = new Wolf();
        byte[] bytes = Replace(Write(new List<object> { wolf, new Household { Any = wolf } }), "any", "pet", "pet", "xxx");

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize(bytes, Options))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.TypeMismatch, "[1].pet")));
    }

    [Test]
    public void Another_class_is_not_written()
    {
        var error = Assert.Throws<HessianException>(() => Write(new Household { Pets = [new Cat(), new Wolf()] }))!;

        Assert.That((error.Kind, error.Path), Is.EqualTo((HessianErrorKind.NotWritable, "Household.pets[1]")));
        Assert.That(error.Message, Does.Contain("Wolf").And.Contain("Pet"));
    }

    [Test]
    public void Fields_are_named_by_the_naming_of_their_class_unless_they_are_named_themselves()
    {
        Assert.That(FieldsOf(new Snake()), Is.EqualTo(new[] { "user_id", "url_text", "asIs", "OwnId", "base_id" }));
        Assert.That(FieldsOf(new Bean(1, null, 2)), Is.EqualTo(new[] { "userId", "URLText", "x" }));
        Assert.That(FieldsOf(new Upper(1, null, Shade.DeepBlue)), Is.EqualTo(new[] { "USER_ID", "URL_TEXT", "SHADE_OF" }));
        Assert.That(FieldsOf(new Pascal()), Is.EqualTo(new[] { "UserId" }));
    }

    [Test]
    public void Constants_keep_their_names_whatever_the_naming()
    {
        byte[] bytes = Write(new List<Upper> { new(1, "u", Shade.DeepBlue), new(2, "v", Shade.LightGreen) });

        Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.Contain("DeepBlue").And.Contain("GREEN"));
        Assert.That(Read<List<Upper>>(bytes)[1], Is.EqualTo(new Upper(2, "v", Shade.LightGreen)));
    }

    private string[] FieldsOf<T>(T value) => [.. ((HessianObject)HessianSerializer.Deserialize(Write(value))!).Definition.Fields];

    private byte[] Write<T>(T value, HessianDialect dialect = HessianDialect.Caucho) => HessianSerializer.Serialize(value, Options with { Dialect = dialect });

    private T Read<T>(byte[] bytes) => HessianSerializer.Deserialize<T>(bytes, Options)!;

    private static byte[] Replace(byte[] bytes, byte old, byte @new)
    {
        byte[] changed = [.. bytes];
        changed[Array.LastIndexOf(changed, old)] = @new;
        return changed;
    }

    // Fields of a class definition under other names.
    private static byte[] Replace(byte[] bytes, string old, string @new, string other, string otherNew)
    {
        string text = System.Text.Encoding.Latin1.GetString(bytes);
        string changed = text.Replace(Token(other), Token(otherNew), StringComparison.Ordinal).Replace(Token(old), Token(@new), StringComparison.Ordinal);
        return System.Text.Encoding.Latin1.GetBytes(changed);
    }

    private static string Token(string name) => (char)name.Length + name;
}
