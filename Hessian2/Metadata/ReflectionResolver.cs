using System.Diagnostics.CodeAnalysis;

namespace Hessian2.Metadata;

/// <summary>Makes converters of types that nobody annotated or generated, from their members as reflection shows them.</summary>
[RequiresUnreferencedCode("Members of types are found by reflection.")]
[RequiresDynamicCode("Converters are closed over types found at run time.")]
internal sealed class ReflectionResolver : IHessianTypeResolver
{
    public IReadOnlyList<HessianTypeInfo> Types => [];

    public HessianConverter? CreateConverter(Type type) => null;
}
