using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedMappingTests : MappingConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(
        typeof(Board), typeof(Told), typeof(ToldMore), typeof(ToldPoint), typeof(ToldRange), typeof(Touchy), typeof(Mine), typeof(Hound), typeof(Cat),
        typeof(Wolf), typeof(Car), typeof(Truck), typeof(Tank), typeof(Failed), typeof(Household), typeof(Line));
}
