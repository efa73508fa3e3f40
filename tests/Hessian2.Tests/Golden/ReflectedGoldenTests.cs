using Hessian2.Tests.Golden.Model;

namespace Hessian2.Tests.Golden;

/// <summary>The golden rows with converters made by reflection.</summary>
public sealed class ReflectedGoldenTests : GoldenConformance
{
    private static readonly Type[] s_models =
    [
        .. typeof(Person).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Person).Namespace && type.IsDefined(typeof(HessianTypeAttribute), inherit: false)),
    ];

    protected override HessianOptions CreateOptions(HessianDialect dialect) =>
        (HessianOptions.Default with { Dialect = dialect }).WithReflection(s_models);
}
