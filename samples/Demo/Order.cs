using DubboGo.Net;
using Hessian2;

namespace Demo;

/// <summary>A POJO.</summary>
[HessianType("org.example.demo.Order")]
public sealed record Order
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public int Quantity { get; set; }

    public decimal Total { get; set; }

    public OrderStatus Status { get; set; }

    public DateTime Created { get; set; }
}

/// <summary>An enum, by its Java names.</summary>
[HessianType("org.example.demo.OrderStatus")]
public enum OrderStatus
{
    OPEN,
    PAID,
    SHIPPED,
}

/// <summary>An exception that travels as itself, with a field of its own.</summary>
[HessianType("org.example.demo.OutOfStockException")]
public sealed class OutOfStockException : JavaException
{
    /// <summary>For reading.</summary>
    public OutOfStockException()
    {
    }

    public OutOfStockException(int left)
        : base($"only {left} left") => Left = left;

    /// <summary>What is left in stock.</summary>
    public int Left { get; set; }
}
