namespace Hessian2.Tests.Golden.Model;

/// <summary>Hides a field of its base: both stand on the wire under one name.</summary>
[HessianType("org.example.golden.Shadow")]
public sealed class Shadow : ShadowBase
{
    public new string? Id { get; set; }

    public int Own { get; set; }

    public static Shadow Sample()
    {
        var shadow = new Shadow { Id = "sub", Own = 2, BaseOnly = 1 };
        ((ShadowBase)shadow).Id = "base";
        return shadow;
    }
}
