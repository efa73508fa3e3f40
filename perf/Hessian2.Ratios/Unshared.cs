using Hessian2;

namespace Bench.Unshared;

/// <summary>The order of the workloads, with references off for both of its types; a Java name of its own, as long as the other.</summary>
[HessianType("org.example.loose.Order", Unshared = true)]
public sealed class Order
{
    public long Id { get; set; }
    public string Customer { get; set; } = "";
    public string Email { get; set; } = "";
    public bool Active { get; set; }
    public double Total { get; set; }
    public DateTime Created { get; set; }
    public List<string> Tags { get; set; } = [];
    public Dictionary<string, string> Attributes { get; set; } = [];
    public List<OrderLine> Lines { get; set; } = [];

    public static Order From(Bench.Order other) => new()
    {
        Id = other.Id,
        Customer = other.Customer,
        Email = other.Email,
        Active = other.Active,
        Total = other.Total,
        Created = other.Created,
        Tags = other.Tags,
        Attributes = other.Attributes,
        Lines = [.. other.Lines.Select(static line => new OrderLine { Sku = line.Sku, Quantity = line.Quantity, Price = line.Price })],
    };
}

[HessianType("org.example.loose.OrderLine", Unshared = true)]
public sealed class OrderLine
{
    public string Sku { get; set; } = "";
    public int Quantity { get; set; }
    public double Price { get; set; }
}
