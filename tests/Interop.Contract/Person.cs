using Hessian2;

namespace Interop.Contract;

/// <summary>The POJO of the interoperability tests.</summary>
[HessianType("org.example.interop.Person")]
public sealed record Person
{
    public string? Name { get; set; }

    public int Age { get; set; }
}
