using Hessian2;

namespace DubboGo.Net.Generator.Tests.Contracts;

/// <summary>A contract of annotated types, alone and in collections.</summary>
[DubboService("org.example.Orders")]
public interface IOrders
{
    Task<Order?> FindAsync(long id, CancellationToken cancellationToken = default);

    Task<List<Order>> PlaceAsync(Order first, Order[] others, Dictionary<string, Order?>? named, OrderState state, OrderState? previous);
}

[HessianType("org.example.Order")]
public sealed record Order
{
    public required long Id { get; init; }

    public string? Customer { get; init; }

    public List<string> Lines { get; init; } = [];

    public OrderState State { get; init; }
}

[HessianType("org.example.Order$State")]
public enum OrderState
{
    NEW,
    PAID,
}
