namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.bench.Order")]
public sealed class Order
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public string? Email { get; set; }

    public bool Active { get; set; }

    public double Total { get; set; }

    public DateTime Created { get; set; }

    public List<string>? Tags { get; set; }

    public Dictionary<string, string>? Attributes { get; set; }

    public List<OrderLine>? Lines { get; set; }

    public static Order Sample() => new()
    {
        Id = 1234567890123,
        Customer = "customer-000042",
        Email = "customer42@example.com",
        Active = true,
        Total = 1234.56,
        Created = DateTime.UnixEpoch.AddMilliseconds(1767323045678),
        Tags = ["alpha", "beta", "gamma", "delta", "epsilon"],
        Attributes = Enumerable.Range(1, 5).ToDictionary(i => $"k{i}", i => $"value-{i}"),
        Lines = [.. Enumerable.Range(0, 10).Select(OrderLine.At)],
    };
}
