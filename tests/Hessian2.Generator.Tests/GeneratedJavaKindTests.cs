using Hessian2.Conformance;

namespace Hessian2.Generator.Tests;

public sealed class GeneratedJavaKindTests : JavaKindConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.With(HessianTypes.Resolver);
}
