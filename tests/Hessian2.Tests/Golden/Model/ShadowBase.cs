namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.golden.ShadowBase")]
public class ShadowBase
{
    public string? Id { get; set; }

    public int BaseOnly { get; set; }
}
