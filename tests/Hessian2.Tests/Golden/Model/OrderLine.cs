namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.bench.OrderLine")]
public sealed class OrderLine
{
    public string? Sku { get; set; }

    public int Quantity { get; set; }

    public double Price { get; set; }

    public static OrderLine At(int i) => new() { Sku = $"SKU-0000{i}", Quantity = i * 3 + 1, Price = 9.99 + i };
}
