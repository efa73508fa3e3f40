using Hessian2.Tests.Golden;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>Graphs of every model, made by chance, come back as they were: value by value, shared where they were shared, cycles closed.</summary>
public abstract class GraphConformance
{
    private const int Seed = 20261124, Graphs = 150, Depth = 5;

    private static readonly Type[] s_models =
    [
        typeof(Scalars), typeof(Nullables), typeof(Collections), typeof(Line), typeof(Person), typeof(Account), typeof(Ticket), typeof(Purse),
        typeof(Event), typeof(Drawing), typeof(Child), typeof(Node), typeof(Book),
    ];

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    [Test]
    public void A_graph_comes_back_whatever_its_values_and_references([ValueSource(nameof(s_models))] Type model, [Values] HessianDialect dialect)
    {
        var options = Options with { Dialect = dialect };
        for (int i = 0; i < Graphs; i++)
        {
            object value = new GraphMaker(new Random(Seed + i)).Make(model, Depth)!;
            byte[] bytes = HessianSerializer.Serialize(value, options);
            object? copy = HessianSerializer.Deserialize(bytes, options);

            Assert.That(GraphComparer.Difference(value, copy), Is.Null, $"seed {Seed + i}");
            // What is written is in canonical form: reading and writing it changes no byte.
            Assert.That(HessianSerializer.Serialize(copy, options), Is.EqualTo(bytes), $"seed {Seed + i}");
        }
    }
}
