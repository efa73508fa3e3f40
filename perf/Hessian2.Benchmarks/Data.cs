namespace Bench;

/// <summary>The values of the workloads H1 to H5.</summary>
public static class Data
{
    public static readonly Order Order = NewOrder();
    public static readonly string Ascii = Repeat(i => (char)('a' + i % 26));
    public static readonly string Chinese = Repeat(i => (char)(0x4E00 + i * 7 % 5000));
    public static readonly byte[] Bytes = [.. Enumerable.Range(0, 65536).Select(i => (byte)i)];
    public static readonly List<int> Ints = [.. Enumerable.Range(0, 1000).Select(i => i * 37)];
    public static readonly List<OrderLine> Lines1000 = Lines(1000);

    public static Order NewOrder() => new()
    {
        Id = 1234567890123,
        Customer = "customer-000042",
        Email = "customer42@example.com",
        Active = true,
        Total = 1234.56,
        Created = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        Tags = ["alpha", "beta", "gamma", "delta", "epsilon"],
        Attributes = Enumerable.Range(1, 5).ToDictionary(i => $"k{i}", i => $"value-{i}"),
        Lines = Lines(10),
    };

    public static List<OrderLine> Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new OrderLine { Sku = $"SKU-{i:D5}", Quantity = i * 3 + 1, Price = 9.99 + i })];

    private static string Repeat(Func<int, char> of) =>
        string.Create(1024, of, static (span, of) => { for (int i = 0; i < span.Length; i++) span[i] = of(i); });
}
