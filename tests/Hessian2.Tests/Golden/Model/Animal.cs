namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Animal")]
public class Animal
{
    public string? Name { get; set; }

    public int Legs { get; set; }
}
