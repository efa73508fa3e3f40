using Hessian2.Tests.Golden;

namespace Hessian2.Generator.Tests;

/// <summary>The golden rows with generated converters.</summary>
public sealed class GeneratedGoldenTests : GoldenConformance
{
    protected override HessianOptions CreateOptions(HessianDialect dialect) =>
        (HessianOptions.Default with { Dialect = dialect }).With(HessianTypes.Resolver);
}
