using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about collections beyond what all kinds have in common: cycles, views, stacks, sets of enums.</summary>
public abstract class CollectionConformance
{
    private const string CauchoEnumSet =
        "43 'java.util.EnumSet$SerializationProxy' 92 'elementType' 'elements' 60 43 'java.lang.Class' 91 'name' 61 'org.example.Color' "
        + "72 '[java.lang.Enum' 43 'org.example.Color' 91 'name' 62 'Red' 62 'DEEP_BLUE'";

    private const string LiteEnumSet =
        "43 'com.alibaba.com.caucho.hessian.io.EnumSetHandler' 92 'objects' 'type' 60 72 '[object' 43 'org.example.Color' 91 'name' "
        + "61 'Red' 61 'DEEP_BLUE' 43 'java.lang.Class' 91 'name' 62 'org.example.Color'";

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    private HessianOptions Lite => Options with { Dialect = HessianDialect.HessianLite };

    [Test]
    public void Collections_that_are_made_first_may_hold_themselves([Values] InputForm form)
    {
        byte[] itself = Bytes.Of("79 51 90");

        Assert.That(Input.Read<Queue<object>>(itself, form, Options) is { } queue && queue.Peek() == queue);
        Assert.That(Input.Read<Stack<object>>(itself, form, Options) is { } stack && stack.Peek() == stack);
        Assert.That(Input.Read<LinkedList<object>>(itself, form, Options) is { } linked && linked.First!.Value == linked);
        Assert.That(Input.Read<ReadOnlyCollection<object>>(itself, form, Options) is { } shown && shown[0] == shown);
        Assert.That(Input.Read<ReadOnlyDictionary<string, object>>(Bytes.Of("48 'me' 51 90 5a"), form, Options) is { } map && map["me"] == map);
    }

    [Test]
    public void Collections_that_are_built_last_may_not_and_say_where([Values] InputForm form)
    {
        AssertCycle<ImmutableArray<object>>("7a 91 51 90", "[1]", form);
        AssertCycle<ImmutableList<object>>("7a 91 51 90", "[1]", form);
        AssertCycle<ImmutableHashSet<object>>("7a 91 51 90", "[1]", form);
        AssertCycle<FrozenSet<object>>("57 91 51 90 5a", "[1]", form);
        AssertCycle<FrozenDictionary<string, object>>("48 'a' 91 'me' 51 90 5a", "[me]", form);
        AssertCycle<Loops>("43 'org.example.Loops' 91 'immutableList' 60 79 79 51 91", "Loops.immutableList[0][0]", form);
    }

    [TestCase("java.util.Stack", "3 2 1")]
    [TestCase("java.util.ArrayList", "3 2 1")]
    [TestCase("java.util.ArrayDeque", "1 2 3")]
    [TestCase("java.util.concurrent.ConcurrentLinkedDeque", "1 2 3")]
    public void The_top_of_a_stack_is_what_Java_would_pop(string javaType, string popped)
    {
        byte[] bytes = Bytes.Of($"73 '{javaType}' '1' '2' '3'");

        Assert.That(string.Join(' ', HessianSerializer.Deserialize<Stack<string>>(bytes, Options)!), Is.EqualTo(popped));
        Assert.That(string.Join(' ', HessianSerializer.Deserialize<ConcurrentStack<string>>(bytes, Options)!), Is.EqualTo(popped));
        Assert.That(string.Join(' ', HessianSerializer.Deserialize<ImmutableStack<string>>(bytes, Options)!), Is.EqualTo(popped));
    }

    [Test]
    public void A_stack_behind_an_interface_is_written_with_its_top_last()
    {
        IEnumerable<string> stack = new Stack<string>(["bottom", "top"]);

        Assert.That(HessianSerializer.Serialize(stack, Options), Is.EqualTo(Bytes.Of("72 'java.util.Stack' 'bottom' 'top'")));
        Assert.That(HessianSerializer.Serialize<object>(stack, Options), Is.EqualTo(Bytes.Of("72 'java.util.Stack' 'bottom' 'top'")));
    }

    [Test]
    public void Views_of_bytes_are_binaries()
    {
        byte[] array = [1, 2, 3, 4];

        Assert.That(HessianSerializer.Serialize<Memory<byte>>(array, Options), Is.EqualTo(Bytes.Of("2401020304")));
        Assert.That(HessianSerializer.Serialize<ReadOnlyMemory<byte>>(array.AsMemory(1, 2), Options), Is.EqualTo(Bytes.Of("220203")));
        Assert.That(HessianSerializer.Serialize<ArraySegment<byte>>(new(array, 2, 2), Options), Is.EqualTo(Bytes.Of("220304")));
        Assert.That(HessianSerializer.Serialize<ImmutableArray<byte>>([.. array], Options), Is.EqualTo(Bytes.Of("2401020304")));
    }

    [TestCase("2401020304")]
    [TestCase("4100020102220304")]
    [TestCase("7c91929394")]
    [TestCase("74 '[byte' 91 92 93 94")]
    public void Views_of_bytes_are_read_from_binaries_and_from_lists(string hex)
    {
        byte[] expected = [1, 2, 3, 4];
        foreach (var form in Enum.GetValues<InputForm>())
        {
            Assert.That(Input.Read<Memory<byte>>(Bytes.Of(hex), form, Options).ToArray(), Is.EqualTo(expected));
            Assert.That(Input.Read<ReadOnlyMemory<byte>>(Bytes.Of(hex), form, Options).ToArray(), Is.EqualTo(expected));
            Assert.That(Input.Read<ArraySegment<byte>>(Bytes.Of(hex), form, Options), Is.EqualTo(expected));
            Assert.That(Input.Read<ImmutableArray<byte>>(Bytes.Of(hex), form, Options), Is.EqualTo(expected));
        }
    }

    [Test]
    public void A_view_of_a_part_is_written_as_that_part()
    {
        string[] array = ["a", "b", "c"];

        Assert.That(HessianSerializer.Serialize<Memory<string>>(array.AsMemory(1), Options), Is.EqualTo(Bytes.Of("72 '[string' 'b' 'c'")));
        Assert.That(HessianSerializer.Serialize<ArraySegment<string>>(new(array, 0, 1), Options), Is.EqualTo(Bytes.Of("71 '[string' 'a'")));
    }

    [Test]
    public void An_immutable_array_is_never_the_array_that_another_member_may_change()
    {
        // The same list as string[], as ImmutableArray and as string[] again.
        byte[] bytes = Bytes.Of("43 'org.example.Shelves' 93 'array' 'immutableArray' 'memory' 60 71 '[string' 'a' 51 91 51 91");

        var read = HessianSerializer.Deserialize<Shelves>(bytes, Options)!;

        Assert.That(read.ImmutableArray, Is.EqualTo(read.Array));
        Assert.That(ImmutableCollectionsMarshal.AsArray(read.ImmutableArray), Is.Not.SameAs(read.Array));
        Assert.That(MemoryMarshal.TryGetArray<string>(read.Memory, out var segment) && segment.Array == read.Array);
    }

    [Test]
    public void Uninitialised_and_missing_views_are_null_and_empty()
    {
        byte[] bytes = HessianSerializer.Serialize(new Shelves(), Options);

        var read = HessianSerializer.Deserialize<Shelves>(bytes, Options)!;

        Assert.That((read.ImmutableArray.IsDefault, read.ImmutableBytes.IsDefault, read.Numbers, read.ReadOnlyBytes), Is.EqualTo((true, true, (ImmutableArray<int>?)null, (ReadOnlyMemory<byte>?)null)));
        Assert.That((read.Memory.Length, read.Bytes.Length, read.Segment.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void A_set_of_enum_constants_is_an_EnumSet_where_it_is_asked_for()
    {
        HashSet<Color> colors = [Color.Blue, Color.Red];

        Assert.That(Write("java.util.EnumSet", colors, Options), Is.EqualTo(Bytes.Of(CauchoEnumSet)));
        Assert.That(Write("java.util.EnumSet", colors, Lite), Is.EqualTo(Bytes.Of(LiteEnumSet)));
        Assert.That(HessianSerializer.Serialize(colors, Options), Is.EqualTo(Bytes.Of("72 'java.util.HashSet' 43 'org.example.Color' 91 'name' 60 'DEEP_BLUE' 60 'Red'")));
    }

    [Test]
    public void A_collection_is_written_as_another_class_where_it_is_asked_for()
    {
        Assert.That(Write("java.util.ArrayDeque", new Stack<string>(["bottom", "top"]), Options), Is.EqualTo(Bytes.Of("72 'java.util.ArrayDeque' 'top' 'bottom'")));
        Assert.That(Write("java.util.ArrayDeque", new Queue<string>(["a"]), Options), Is.EqualTo(Bytes.Of("71 'java.util.ArrayDeque' 'a'")));
        Assert.That(Write("java.util.ArrayList", new Queue<string>(["a"]), Options), Is.EqualTo(Bytes.Of("79 'a'")));
        Assert.That(
            Write("java.util.concurrent.ConcurrentHashMap", new ConcurrentDictionary<string, int> { ["a"] = 1 }, Options),
            Is.EqualTo(Bytes.Of("4d 'java.util.concurrent.ConcurrentHashMap' 'a' 91 5a")));
    }

    [TestCase(CauchoEnumSet)]
    [TestCase(LiteEnumSet)]
    public void An_EnumSet_of_Java_is_read_into_any_collection(string description)
    {
        byte[] bytes = Bytes.Of(description);

        foreach (var form in Enum.GetValues<InputForm>())
        {
            Assert.That(Input.Read<HashSet<Color>>(bytes, form, Options), Is.EqualTo([Color.Red, Color.Blue]));
            Assert.That(Input.Read<ISet<Color>>(bytes, form, Options), Is.EqualTo([Color.Red, Color.Blue]));
        }
        Assert.That(HessianSerializer.Serialize(HessianSerializer.Deserialize(bytes), Options), Is.EqualTo(bytes));
    }

    [Test]
    public void What_Java_lost_of_its_immutable_lists_is_said()
    {
        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<List<string>>(Bytes.Of("43 'java.util.CollSer' 91 'tag' 60 91"), Options));

        Assert.That((error?.Kind, error?.Offset), Is.EqualTo((HessianErrorKind.TypeMismatch, 24L)));
        Assert.That(error?.Message, Does.Contain("without their elements"));
    }

    [Test]
    public void Elements_that_cannot_be_ordered_are_refused_with_their_place()
    {
        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<SortedSet<object>>(Bytes.Of("7b 48 5a 48 5a 48 5a"), Options));

        Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.UserCode));
    }

    private static byte[] Write<T>(string javaType, T value, HessianOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, options);
        options.GetConverter<T>(javaType).Write(ref writer, value);
        writer.Flush();
        writer.Dispose();
        return output.WrittenSpan.ToArray();
    }

    private static void AssertCycle<T>(string description, string path, InputForm form, HessianOptions options)
    {
        var error = Assert.Throws<HessianException>(() => Input.Read<T>(Bytes.Of(description), form, options));
        Assert.That((error?.Kind, error?.Path), Is.EqualTo((HessianErrorKind.CycleThroughConstructor, path)), typeof(T).Name);
    }

    private void AssertCycle<T>(string description, string path, InputForm form) => AssertCycle<T>(description, path, form, Options);
}
