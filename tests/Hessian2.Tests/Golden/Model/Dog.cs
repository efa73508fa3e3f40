namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Dog")]
public sealed class Dog : Animal
{
    public Dog()
    {
    }

    public Dog(string name, string breed, bool good) => (Name, Legs, Breed, Good) = (name, 4, breed, good);

    public string? Breed { get; set; }

    public bool Good { get; set; }
}
