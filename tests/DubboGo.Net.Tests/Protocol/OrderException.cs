using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>An exception that stands for a Java class.</summary>
[HessianType("com.acme.OrderException")]
public sealed class OrderException : JavaException
{
    public int OrderId { get; set; }

    public string? Reason { get; set; }
}
