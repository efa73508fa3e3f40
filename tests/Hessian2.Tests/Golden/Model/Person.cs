namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Person")]
public sealed class Person
{
    public Person()
    {
    }

    public Person(string? name, int age) => (Name, Age) = (name, age);

    public string? Name { get; set; }

    public int Age { get; set; }
}
