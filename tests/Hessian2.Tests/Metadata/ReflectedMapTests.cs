using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedMapTests : MapConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(
        typeof(Shelves), typeof(Drawers), typeof(Loops), typeof(Palette), typeof(Keyring), typeof(OwnList), typeof(OwnMap), typeof(Link),
        typeof(Same), typeof(Conformance.Point), typeof(Conformance.Color));
}
