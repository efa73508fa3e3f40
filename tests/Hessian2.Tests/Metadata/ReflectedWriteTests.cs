using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedWriteTests : WriteConformance
{
    protected override HessianOptions Options { get; } =
        HessianOptions.Default.WithReflection(typeof(Shipment), typeof(ShipmentLine), typeof(Leaflet), typeof(Poster));
}
