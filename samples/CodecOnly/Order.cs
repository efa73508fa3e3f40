using Hessian2;

namespace CodecOnly;

[HessianType("org.example.shop.Order")]
public sealed class Order
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public decimal Total { get; set; }

    public DateTime Created { get; set; }

    public List<string>? Tags { get; set; }

    public OrderStatus Status { get; set; }
}

[HessianType("org.example.shop.OrderStatus")]
public enum OrderStatus
{
    OPEN,
    PAID,
}
