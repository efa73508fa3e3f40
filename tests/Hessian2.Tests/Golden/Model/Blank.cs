namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.golden.Blank")]
public sealed class Blank;
