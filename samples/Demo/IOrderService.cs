using DubboGo.Net;

namespace Demo;

/// <summary>The contract: what <c>org.example.demo.OrderService</c> is in Java.</summary>
[DubboService("org.example.demo.OrderService", Version = "1.0.0")]
public interface IOrderService
{
    /// <summary>One order, or null where there is none.</summary>
    Task<Order?> FindAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>All orders in one state.</summary>
    Task<List<Order>> ByStatusAsync(OrderStatus status);

    /// <summary>Takes an order and returns its number.</summary>
    /// <exception cref="OutOfStockException">There is not enough of it.</exception>
    Task<long> PlaceAsync(Order order);

    /// <summary>Returns what it is given: the load is made of it.</summary>
    ValueTask<string> EchoAsync(string text);
}
