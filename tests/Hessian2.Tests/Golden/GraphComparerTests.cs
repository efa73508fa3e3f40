using Hessian2.Tests.Golden.Model;

namespace Hessian2.Tests.Golden;

/// <summary>The comparison that the golden tests stand on sees what it has to see.</summary>
public sealed class GraphComparerTests
{
    private static readonly Person s_person = new("a", 1);

    private static IEnumerable<TestCaseData> DifferentPairs =>
    [
        Pair("the type of a number", 1, 1L),
        Pair("the sign of zero", 0.0, -0.0),
        Pair("the scale of a decimal", 1.5m, 1.50m),
        Pair("the class of a list", new HessianList("java.util.Vector"), new HessianList("java.util.LinkedList")),
        Pair("the class of an object", new HessianObject("a.A"), new HessianObject("a.B")),
        Pair("an element", new List<object?> { 1, 2 }, new List<object?> { 1, 3 }),
        Pair("a missing element", new List<object?> { 1, 2 }, new List<object?> { 1 }),
        Pair("a value of a map", new Dictionary<object, object?> { ["k"] = 1 }, new Dictionary<object, object?> { ["k"] = null }),
        Pair("a member", new Person("a", 1), new Person("a", 2)),
        Pair("a member that is hidden", Shadow.Sample(), new Shadow { Id = "sub", Own = 2, BaseOnly = 1 }),
        Pair("equal objects for one", Twice(s_person, s_person), Twice(new("a", 1), new("a", 1))),
        Pair("one object for equal ones", Twice(new("a", 1), new("a", 1)), Twice(s_person, s_person)),
    ];

    [TestCaseSource(nameof(DifferentPairs))]
    public void Difference_is_found(object wanted, object found) => Assert.That(GraphComparer.Difference(wanted, found), Is.Not.Null);

    [Test]
    public void Graphs_of_one_shape_are_equal_though_they_are_circles()
    {
        var one = Node.Chain("n", 3, out var last);
        var other = Node.Chain("n", 3, out var otherLast);
        (one.Parent, other.Parent) = (last, otherLast);

        Assert.That(GraphComparer.Difference(one, other), Is.Null);
    }

    private static List<object?> Twice(Person first, Person second) => [first, second];

    private static TestCaseData Pair(string name, object wanted, object found) => new TestCaseData(wanted, found).SetArgDisplayNames(name);
}
