using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedReadAllocationTests : ReadAllocationConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(typeof(Purchase), typeof(PurchaseLine));
}
