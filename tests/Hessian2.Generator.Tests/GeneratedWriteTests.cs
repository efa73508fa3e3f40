using Hessian2.Conformance;

namespace Hessian2.Generator.Tests;

public sealed class GeneratedWriteTests : WriteConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.With(HessianTypes.Resolver);
}
