using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about every kind of map.</summary>
public abstract class MapConformance
{
    private const string TreeMap = "java.util.TreeMap";

    private static readonly Dictionary<string, int> s_entries = new() { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    private static IEnumerable<MapKind> Kinds =>
    [
        new MapKind<Dictionary<string, int>>(static all => all),
        new MapKind<IDictionary<string, int>>(static all => all),
        new MapKind<IReadOnlyDictionary<string, int>>(static all => all),
        new MapKind<SortedDictionary<string, int>>(static all => new(all)) { JavaType = TreeMap },
        new MapKind<SortedList<string, int>>(static all => new(all)) { JavaType = TreeMap },
        new MapKind<OrderedDictionary<string, int>>(static all => new(all)) { JavaType = "java.util.LinkedHashMap" },
        new MapKind<ConcurrentDictionary<string, int>>(static all => new(all)),
        new MapKind<ReadOnlyDictionary<string, int>>(static all => new(all)),
        new MapKind<ImmutableDictionary<string, int>>(static all => all.ToImmutableDictionary()),
        new MapKind<IImmutableDictionary<string, int>>(static all => all.ToImmutableDictionary()),
        new MapKind<ImmutableSortedDictionary<string, int>>(static all => all.ToImmutableSortedDictionary()) { JavaType = TreeMap },
        new MapKind<FrozenDictionary<string, int>>(static all => all.ToFrozenDictionary()),
        new MapKind<OwnMap>(Own) { JavaType = "org.example.OwnMap" },
        new MapKind<IDictionary>(static all => all, Typed) { TakesNull = true },
        new MapKind<Hashtable>(static all => new(all), Typed) { TakesNull = true },
    ];

    private static IEnumerable<MapKind> TypedKinds => Kinds.Where(static kind => !kind.TakesNull);

    [TestCaseSource(nameof(Kinds))]
    public void It_is_written_as_the_class_that_Java_has_for_it(MapKind kind)
    {
        byte[] expected = Bytes.Of($"{(kind.JavaType is { } type ? $"4d '{type}'" : "48")} 'a' 91 5a");

        Assert.That(kind.Write(new() { ["a"] = 1 }, Options), Is.EqualTo(expected));
        Assert.That(kind.Write(new() { ["a"] = 1 }, Options with { Dialect = HessianDialect.HessianLite }), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Its_entries_come_back(MapKind kind)
    {
        byte[] bytes = kind.Write(s_entries, Options);

        foreach (var form in Enum.GetValues<InputForm>()) Assert.That(kind.Read(bytes, form, Options), Is.EquivalentTo(s_entries));
    }

    [TestCaseSource(nameof(Kinds))]
    public void An_empty_one_comes_back_and_null_is_none(MapKind kind)
    {
        Assert.That(kind.Read(kind.Write([], Options), InputForm.Exact, Options), Is.Empty);
        Assert.That(kind.Read([0x4e], InputForm.Exact, Options), Is.Null);
    }

    [TestCase("48 'a' 91 'b' 92 'c' 93 5a")]
    [TestCase("4d 'java.util.TreeMap' 'c' 93 'b' 92 'a' 91 5a")]
    [TestCase("4d 'org.example.Unknown' 'a' 91 'b' 92 'c' 93 5a")]
    public void A_map_of_any_class_is_read(string form)
    {
        foreach (var kind in Kinds)
        {
            foreach (var input in Enum.GetValues<InputForm>()) Assert.That(kind.Read(Bytes.Of(form), input, Options), Is.EquivalentTo(s_entries), kind.ToString());
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Of_two_entries_with_one_key_the_last_is_kept(MapKind kind) =>
        Assert.That(
            kind.Read(Bytes.Of("48 'a' 91 'b' 92 'a' 93 5a"), InputForm.Exact, Options),
            Is.EquivalentTo(new Dictionary<string, int> { ["a"] = 3, ["b"] = 2 }));

    [TestCaseSource(nameof(Kinds))]
    public void A_reference_to_it_is_the_same_object(MapKind kind)
    {
        object?[] read = kind.ReadStream(Bytes.Of("48 5a 48 'a' 91 5a 51 91"), 3, Options);

        Assert.That(read[2], Is.SameAs(read[1]).And.Not.SameAs(read[0]));
    }

    [TestCaseSource(nameof(TypedKinds))]
    public void A_null_key_is_refused_with_its_place(MapKind kind)
    {
        var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of("48 'a' 91 4e 92 5a"), InputForm.Exact, Options));

        Assert.That((error?.Kind, error?.Offset, error?.Path), Is.EqualTo((HessianErrorKind.TypeMismatch, 4L, "[key 1]")));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Anything_but_a_map_is_refused(MapKind kind)
    {
        foreach (string other in (string[])["79 'a'", "78", "91", "43 'org.example.Unknown' 90 60", "03616263"])
        {
            var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of(other), InputForm.Exact, Options), other);
            Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch), other);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void One_entry_over_the_limit_is_refused(MapKind kind)
    {
        var options = Options with { Limits = HessianLimits.Default with { MaxCollectionLength = 2 } };

        Assert.That(kind.Read(Bytes.Of("48 'a' 91 'b' 92 5a"), InputForm.Exact, options), Has.Exactly(2).Items);
        var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of("48 'a' 91 'b' 92 'c' 93 5a"), InputForm.Exact, options));
        Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [TestCaseSource(nameof(Kinds))]
    public void It_takes_no_more_memory_than_its_bytes_allow(MapKind kind)
    {
        byte[] entries = [0x48, .. Enumerable.Range(0, 40_000).SelectMany(static i => (byte[])[0x03, (byte)('0' + (i % 70)), (byte)('0' + (i / 70 % 70)), (byte)('0' + (i / 4900)), 0x90]), 0x5a];
        byte[] empties = [.. Enumerable.Range(0, 20_000).SelectMany(static _ => (byte[])[0x48, 0x5a])];

        AllocationBound.Check(Options, entries, (bytes, options) => kind.ReadStream(bytes, 1, options));
        AllocationBound.Check(Options, empties, (bytes, options) => kind.ReadStream(bytes, (bytes.Length + 1) / 2, options));
    }

    [Test]
    public void Maps_of_anything_keep_a_null_key_and_keys_of_several_kinds()
    {
        byte[] bytes = Bytes.Of("4d 'java.util.LinkedHashMap' 4e 'n' 91 'i' e2 'l' 54 4e 5a");

        var map = HessianSerializer.Deserialize<IDictionary>(bytes, Options)!;
        var table = HessianSerializer.Deserialize<Hashtable>(bytes, Options)!;

        Assert.That((map[HessianNull.Instance], map[1], map[2L]), Is.EqualTo(("n", "i", "l")));
        Assert.That((table[HessianNull.Instance], table[1], table[2L], table.Count), Is.EqualTo(("n", "i", "l", 4)));
        Assert.That(HessianSerializer.Serialize(map, Options), Is.EqualTo(bytes));
    }

    [Test]
    public void Sorted_keys_stand_in_the_order_of_Java_whatever_the_culture()
    {
        byte[] bytes = Bytes.Of("48 'b' 91 'B' 92 'a' 93 '-' 94 'A' 95 5a");

        Assert.That(HessianSerializer.Deserialize<SortedDictionary<string, int>>(bytes, Options)!.Keys, Is.EqualTo(["-", "A", "B", "a", "b"]));
        Assert.That(HessianSerializer.Deserialize<SortedList<string, int>>(bytes, Options)!.Keys, Is.EqualTo(["-", "A", "B", "a", "b"]));
        Assert.That(HessianSerializer.Deserialize<ImmutableSortedDictionary<string, int>>(bytes, Options)!.Keys, Is.EqualTo(["-", "A", "B", "a", "b"]));
    }

    [Test]
    public void A_map_of_the_class_of_a_users_map_becomes_one_where_no_type_is_expected()
    {
        var read = HessianSerializer.Deserialize(Bytes.Of("7a 4d 'org.example.OwnMap' 'a' 91 5a 71 'org.example.OwnList' 'b'"), Options);

        Assert.That(read, Is.EqualTo(new object[] { new OwnMap { ["a"] = 1 }, new OwnList { "b" } }));
        Assert.That(((List<object?>)read!)[0], Is.TypeOf<OwnMap>());
        Assert.That(((List<object?>)read)[1], Is.TypeOf<OwnList>());
    }

    [Test]
    public void A_users_list_or_map_keeps_its_class_where_its_base_is_declared()
    {
        Assert.That(HessianSerializer.Serialize<IList<string>>(new OwnList { "b" }, Options), Is.EqualTo(Bytes.Of("71 'org.example.OwnList' 'b'")));
        Assert.That(HessianSerializer.Serialize<Dictionary<string, int>>(new OwnMap { ["a"] = 1 }, Options), Is.EqualTo(Bytes.Of("4d 'org.example.OwnMap' 'a' 91 5a")));
        Assert.That(HessianSerializer.Serialize<object>(new OwnList { "b" }, Options), Is.EqualTo(Bytes.Of("71 'org.example.OwnList' 'b'")));
    }

    private static OwnMap Own(Dictionary<string, int> all)
    {
        var own = new OwnMap();
        foreach (var (key, value) in all) own.Add(key, value);
        return own;
    }

    private static IEnumerable<KeyValuePair<string, int>> Typed(IDictionary map) =>
        map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (int)map[key]!));
}
