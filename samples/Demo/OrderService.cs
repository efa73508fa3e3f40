using System.Collections.Concurrent;

namespace Demo;

/// <summary>The service that the provider exports.</summary>
internal sealed class OrderService : IOrderService
{
    private const int Stock = 100;

    private readonly ConcurrentDictionary<long, Order> _orders = new(
        Enumerable.Range(1, 3).Select(i => KeyValuePair.Create((long)i, new Order
        {
            Id = i,
            Customer = $"customer-{i}",
            Quantity = i * 10,
            Total = 9.99m * i,
            Status = (OrderStatus)(i % 3),
            Created = new DateTime(2026, 1, i, 12, 0, 0, DateTimeKind.Utc),
        })));

    private long _lastId = 3;

    public Task<Order?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(_orders.GetValueOrDefault(id));

    public Task<List<Order>> ByStatusAsync(OrderStatus status) => Task.FromResult(_orders.Values.Where(o => o.Status == status).ToList());

    public Task<long> PlaceAsync(Order order)
    {
        if (order.Quantity > Stock) throw new OutOfStockException(Stock);
        long id = Interlocked.Increment(ref _lastId);
        _orders[id] = order with { Id = id };
        return Task.FromResult(id);
    }

    public ValueTask<string> EchoAsync(string text) => new(text);
}
