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
