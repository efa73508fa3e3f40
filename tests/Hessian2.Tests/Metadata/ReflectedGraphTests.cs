using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedGraphTests : GraphConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(
        typeof(Scalars), typeof(Nullables), typeof(Collections), typeof(Conformance.Color), typeof(Shape), typeof(Circle), typeof(Ring),
        typeof(Drawing), typeof(Parent), typeof(Child), typeof(Conformance.Node), typeof(Book), typeof(Line), typeof(Conformance.Person),
        typeof(Account), typeof(Ticket), typeof(Conformance.Point), typeof(Money), typeof(Purse), typeof(Event), typeof(Event.Source));
}
