using Hessian2;
using Hessian2.Tests.Golden.Model;

// The array that no member of the models mentions.
[assembly: HessianClosed(typeof(Color[]))]

namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Color")]
public enum Color
{
    [HessianField("RED")]
    Red,

    [HessianField("GREEN")]
    Green,

    [HessianField("BLUE")]
    Blue,
}
