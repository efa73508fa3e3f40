namespace Hessian2.Tests.Models;

#pragma warning disable CA1002, CA2227 // a data class as users write them

/// <summary>The order of the workloads: every kind of member that most classes have.</summary>
[HessianType("org.example.shop.Order")]
public sealed class Order
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public bool Active { get; set; }

    public double Total { get; set; }

    public DateTime Created { get; set; }

    public List<string>? Tags { get; set; }

    public Dictionary<string, string>? Attributes { get; set; }

    public List<OrderLine>? Lines { get; set; }
}

[HessianType("org.example.shop.OrderLine")]
public sealed class OrderLine
{
    public string? Sku { get; set; }

    public int Quantity { get; set; }

    public double Price { get; set; }
}
