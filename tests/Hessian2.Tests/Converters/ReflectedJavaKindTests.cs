using Hessian2.Conformance;

namespace Hessian2.Tests.Converters;

public sealed class ReflectedJavaKindTests : JavaKindConformance
{
    protected override HessianOptions Options { get; } =
        HessianOptions.Default.WithReflection(typeof(JavaKinds), typeof(Buffers), typeof(JavaTaker), typeof(Line));
}
