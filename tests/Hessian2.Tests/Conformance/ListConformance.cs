using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about every kind of list, set, queue and stack.</summary>
public abstract class ListConformance
{
    private const string Stack = "java.util.Stack";
    private const string LinkedList = "java.util.LinkedList";
    private const string HashSet = "java.util.HashSet";
    private const string TreeSet = "java.util.TreeSet";

    private static readonly string[] s_elements = ["a", "b", "c"];

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    private static IEnumerable<ListKind> Kinds =>
    [
        new ListKind<string[]>(static all => all) { JavaType = "[string" },
        new ListKind<List<string>>(static all => [.. all]),
        new ListKind<IList<string>>(static all => [.. all]),
        new ListKind<ICollection<string>>(static all => [.. all]),
        new ListKind<IEnumerable<string>>(static all => all.Select(static one => one)),
        new ListKind<IReadOnlyList<string>>(static all => [.. all]),
        new ListKind<IReadOnlyCollection<string>>(static all => [.. all]),
        new ListKind<HashSet<string>>(static all => [.. all]) { JavaType = HashSet },
        new ListKind<ISet<string>>(static all => new HashSet<string>(all)) { JavaType = HashSet },
        new ListKind<IReadOnlySet<string>>(static all => new HashSet<string>(all)) { JavaType = HashSet },
        new ListKind<SortedSet<string>>(static all => [.. all]) { JavaType = TreeSet },
        new ListKind<LinkedList<string>>(static all => new(all)) { JavaType = LinkedList },
        new ListKind<Queue<string>>(static all => new(all)) { JavaType = LinkedList },
        new ListKind<Stack<string>>(static all => new(all), Enumerable.Reverse) { JavaType = Stack },
        new ListKind<ConcurrentQueue<string>>(static all => new(all)) { JavaType = "java.util.concurrent.ConcurrentLinkedQueue" },
        new ListKind<ConcurrentStack<string>>(static all => new(all), Enumerable.Reverse) { JavaType = Stack },
        new ListKind<ConcurrentBag<string>>(static all => [.. all]) { IsOrdered = false },
        new ListKind<Collection<string>>(static all => [.. all]),
        new ListKind<ObservableCollection<string>>(static all => [.. all]),
        new ListKind<ReadOnlyCollection<string>>(static all => new(all)),
        new ListKind<ReadOnlySet<string>>(static all => new(new HashSet<string>(all))) { JavaType = HashSet },
        new ListKind<ImmutableArray<string>>(static all => [.. all]) { JavaType = "[string", IsValue = true },
        new ListKind<ImmutableList<string>>(static all => [.. all]),
        new ListKind<IImmutableList<string>>(static all => [.. all]),
        new ListKind<ImmutableHashSet<string>>(static all => [.. all]) { JavaType = HashSet, IsOrdered = false },
        new ListKind<IImmutableSet<string>>(static all => [.. all]) { JavaType = HashSet, IsOrdered = false },
        new ListKind<ImmutableSortedSet<string>>(static all => [.. all]) { JavaType = TreeSet },
        new ListKind<ImmutableQueue<string>>(static all => [.. all]) { JavaType = LinkedList },
        new ListKind<IImmutableQueue<string>>(static all => [.. all]) { JavaType = LinkedList },
        new ListKind<ImmutableStack<string>>(static all => [.. all], Enumerable.Reverse) { JavaType = Stack },
        new ListKind<IImmutableStack<string>>(static all => [.. all], Enumerable.Reverse) { JavaType = Stack },
        new ListKind<FrozenSet<string>>(static all => all.ToFrozenSet()) { JavaType = HashSet, IsOrdered = false },
        new ListKind<Memory<string>>(static all => all, static memory => memory.ToArray()) { JavaType = "[string", IsValue = true },
        new ListKind<ReadOnlyMemory<string>>(static all => all, static memory => memory.ToArray()) { JavaType = "[string", IsValue = true },
        new ListKind<ArraySegment<string>>(static all => all) { JavaType = "[string", IsValue = true },
        new ListKind<OwnList>(static all => [.. all]) { JavaType = "org.example.OwnList" },
        new ListKind<PlainList>(static all => [.. all]),
        new ListKind<Tags<string>>(static all => [.. all]) { JavaType = "org.example.Tags" },
        new ListKind<IList>(static all => new List<string>(all), static list => list.Cast<string>()),
        new ListKind<ICollection>(static all => new List<string>(all), static list => list.Cast<string>()),
        new ListKind<IEnumerable>(static all => new List<string>(all), static list => list.Cast<string>()),
        new ListKind<ArrayList>(static all => new(all), static list => list.Cast<string>()),
    ];

    private static IEnumerable<ListKind> Classes => Kinds.Where(static kind => !kind.IsValue);

    [TestCaseSource(nameof(Kinds))]
    public void It_is_written_as_the_class_that_Java_has_for_it(ListKind kind)
    {
        Assert.That(kind.Write(["a"], Options), Is.EqualTo(Bytes.Of(kind.JavaType is { } type ? $"71 '{type}' 'a'" : "79 'a'")));
        Assert.That(kind.Write(["a"], Lite), Is.EqualTo(Bytes.Of($"71 '{kind.JavaType ?? "java.util.ArrayList"}' 'a'")));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Its_elements_come_back_in_their_order(ListKind kind)
    {
        byte[] bytes = kind.Write(s_elements, Lite);

        foreach (var form in Enum.GetValues<InputForm>())
        {
            Assert.That(kind.Read(bytes, form, Lite), kind.IsOrdered ? Is.EqualTo(s_elements) : Is.EquivalentTo(s_elements));
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void An_empty_one_comes_back(ListKind kind) =>
        Assert.That(kind.Read(kind.Write([], Options), InputForm.Exact, Options), Is.Empty);

    [TestCaseSource(nameof(Kinds))]
    public void Null_is_none_and_a_view_of_nothing_is_empty(ListKind kind) =>
        Assert.That(kind.Read([0x4e], InputForm.Exact, Options), Is.Null.Or.Empty);

    [TestCaseSource(nameof(Kinds))]
    public void A_list_of_any_form_and_class_is_read(ListKind kind)
    {
        string[] forms =
        [
            "7b 'a' 'b' 'c'", "58 93 'a' 'b' 'c'", "57 'a' 'b' 'c' 5a", "73 'org.example.Unknown' 'a' 'b' 'c'", "55 '[string' 'a' 'b' 'c' 5a",
            "56 'java.util.Vector' 93 'a' 'b' 'c'", "73 'java.util.TreeSet' 'a' 'b' 'c'",
        ];
        foreach (string form in forms)
        {
            foreach (var input in Enum.GetValues<InputForm>())
            {
                Assert.That(kind.Read(Bytes.Of(form), input, Options), kind.IsOrdered ? Is.EqualTo(s_elements) : Is.EquivalentTo(s_elements), form);
            }
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_type_that_is_a_reference_to_an_earlier_one_is_read(ListKind kind)
    {
        object?[] read = kind.ReadStream(Bytes.Of("71 'org.example.Unknown' 'a' 72 90 'a' 'b' 55 90 5a"), 3, Options);

        Assert.That(read, Has.Length.EqualTo(3).And.All.Not.Null);
    }

    [TestCaseSource(nameof(Classes))]
    public void A_reference_to_it_is_the_same_object(ListKind kind)
    {
        object?[] read = kind.ReadStream(Bytes.Of("78 79 'a' 51 91"), 3, Options);

        Assert.That(read[2], Is.SameAs(read[1]).And.Not.SameAs(read[0]));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Anything_but_a_list_is_refused(ListKind kind)
    {
        foreach (string other in (string[])["48 'a' 'b' 5a", "91", "54", "43 'org.example.Unknown' 90 60", "4d 'java.util.HashMap' 5a"])
        {
            var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of(other), InputForm.Exact, Options), other);
            Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.TypeMismatch), other);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_list_that_ends_too_early_is_truncated(ListKind kind)
    {
        foreach (string part in (string[])["7b 'a' 'b'", "57 'a'", "72 'x.Y'", "56 'x.Y'", "58 c8ff 'a'"])
        {
            var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of(part), InputForm.Exact, Options), part);
            Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.Truncated), part);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void One_element_over_the_limit_is_refused_whatever_the_form(ListKind kind)
    {
        var options = Options with { Limits = HessianLimits.Default with { MaxCollectionLength = 2 } };

        Assert.That(kind.Read(Bytes.Of("57 'a' 'b' 5a"), InputForm.Exact, options), Has.Length.EqualTo(2));
        foreach (string over in (string[])["57 'a' 'b' 'c' 5a", "7b 'a' 'b' 'c'"])
        {
            var error = Assert.Throws<HessianException>(() => kind.Read(Bytes.Of(over), InputForm.Exact, options), over);
            Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded), over);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void It_takes_no_more_memory_than_its_bytes_allow(ListKind kind)
    {
        byte[] elements = [0x57, .. Enumerable.Range(0, 40_000).SelectMany(static i => (byte[])[0x03, (byte)('0' + (i % 70)), (byte)('0' + (i / 70 % 70)), (byte)('0' + (i / 4900))]), 0x5a];
        byte[] empties = new byte[20_000];
        empties.AsSpan().Fill(0x78);

        AllocationBound.Check(Options, elements, (bytes, options) => kind.ReadStream(bytes, 1, options));
        AllocationBound.Check(Options, empties, (bytes, options) => kind.ReadStream(bytes, bytes.Length, options));
    }

    private HessianOptions Lite => Options with { Dialect = HessianDialect.HessianLite };
}
