using System.Collections.Concurrent;

namespace Hessian2.Tests.Metadata;

/// <summary>What looks like a collection and has no counterpart in Java is refused with the reason, typed and untyped; nothing is written of it in silence.</summary>
public class UnsupportedTypeTests
{
    private static readonly HessianOptions s_reflection = HessianOptions.Default.WithReflection();

    private static IEnumerable<TestCaseData> Values =>
    [
        Case(new int[2, 2], "use an array of arrays"),
        Case(new List<int[,]> { new int[1, 1] }, "use an array of arrays"),
        Case(new PriorityQueue<string, int>(), "use a SortedSet or a list"),
        Case(new BlockingCollection<int> { 1 }, "use a ConcurrentQueue or a list"),
        Case(KeyValuePair.Create("a", 1), "declare a record"),
        Case((1, "a"), "declare a record"),
        Case(Tuple.Create(1, "a"), "declare a record"),
        Case(new List<(int, int)> { (1, 2) }, "declare a record"),
    ];

    [TestCaseSource(nameof(Values))]
    public void It_is_refused_with_the_reason(Action<HessianOptions> write, string reason)
    {
        foreach (var options in (HessianOptions[])[HessianOptions.Default, s_reflection])
        {
            var error = Assert.Throws<HessianException>(() => write(options));

            Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.NoConverter));
            if (options == s_reflection) Assert.That(error?.Message, Does.Contain(reason));
        }
    }

    [Test]
    public void It_is_refused_where_no_type_is_declared()
    {
        foreach (object value in (object[])[new int[2, 2], new BlockingCollection<int> { 1 }, KeyValuePair.Create(1, 2), new PriorityQueue<int, int>()])
        {
            Assert.That(Assert.Throws<HessianException>(() => HessianSerializer.Serialize(new List<object> { value }, s_reflection))?.Kind, Is.EqualTo(HessianErrorKind.NoConverter), value.ToString());
        }
    }

    [Test]
    public void A_type_of_the_framework_that_shows_nothing_to_set_is_refused_by_reflection()
    {
        foreach (object value in (object[])[Half.One, new Version(1, 2), Int128.One, 1..2, new System.Numerics.Complex(1, 2)])
        {
            Assert.That(Assert.Throws<HessianException>(() => HessianSerializer.Serialize(new List<object> { value }, s_reflection))?.Kind, Is.EqualTo(HessianErrorKind.NoConverter), value.ToString());
        }
    }

    [Test]
    public void What_can_only_be_enumerated_is_a_list_where_no_type_is_declared() =>
        Assert.That(HessianSerializer.Serialize<object>(Enumerable.Range(1, 2).Where(static one => one > 0), s_reflection), Is.EqualTo(Bytes.Of("7a 91 92")));

    private static TestCaseData Case<T>(T value, string reason) =>
        new TestCaseData((Action<HessianOptions>)(options => HessianSerializer.Serialize(value, options)), reason).SetArgDisplayNames(typeof(T).ToString());
}
