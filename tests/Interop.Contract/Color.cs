using Hessian2;

namespace Interop.Contract;

/// <summary>The enum of the interoperability tests; its names are Java's.</summary>
[HessianType("org.example.Color")]
public enum Color
{
    RED,
    GREEN,
    BLUE,
}
