using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedListTests : ListConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(typeof(OwnList), typeof(OwnMap));
}
