namespace Hessian2.Conformance;

/// <summary>What the benchmarks call an order: a value of each common kind, a list of objects.</summary>
[HessianType("org.example.zoo.Purchase")]
public sealed class Purchase
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public string? Email { get; set; }

    public bool Active { get; set; }

    public double Total { get; set; }

    public DateTime Created { get; set; }

    public List<string>? Tags { get; set; }

    public Dictionary<string, string>? Attributes { get; set; }

    public List<PurchaseLine>? Lines { get; set; }
}

[HessianType("org.example.zoo.PurchaseLine")]
public sealed class PurchaseLine
{
    public string? Sku { get; set; }

    public int Quantity { get; set; }

    public double Price { get; set; }
}
