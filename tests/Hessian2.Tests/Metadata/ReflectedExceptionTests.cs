using Hessian2.Conformance;

namespace Hessian2.Tests.Metadata;

public sealed class ReflectedExceptionTests : ExceptionConformance
{
    protected override HessianOptions Options { get; } = HessianOptions.Default.WithReflection(typeof(OrderException));

    [Test]
    public void An_exception_without_a_parameterless_constructor_has_no_converter() =>
        Assert.That(
            Assert.Throws<HessianException>(() => HessianSerializer.Serialize(new Unbuilt("m"), Options))!.Kind,
            Is.EqualTo(HessianErrorKind.NoConverter));

#pragma warning disable CA1032 // the constructor that it lacks is what is tested
    private sealed class Unbuilt(string message) : Exception(message);
#pragma warning restore CA1032
}
