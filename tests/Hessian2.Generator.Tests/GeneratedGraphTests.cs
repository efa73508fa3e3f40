using Hessian2.Conformance;

namespace Hessian2.Generator.Tests;

public sealed class GeneratedGraphTests : GraphConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.With(HessianTypes.Resolver);
}
