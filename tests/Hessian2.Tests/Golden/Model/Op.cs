namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Op")]
public enum Op
{
    [HessianField("PLUS")]
    Plus,

    [HessianField("TIMES")]
    Times,
}
