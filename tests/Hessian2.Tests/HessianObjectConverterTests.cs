using Hessian2.Tests.Models;

namespace Hessian2.Tests;

public class HessianObjectConverterTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(OrderResolver.Instance);
    private static readonly HessianOptions s_lite = s_options with { Dialect = HessianDialect.HessianLite };

    [Test]
    public void An_order_comes_back_in_both_dialects([Values] HessianDialect dialect)
    {
        byte[] bytes = HessianSerializer.Serialize(Sample(), s_options with { Dialect = dialect });

        var read = HessianSerializer.Deserialize<Order>(bytes, s_options);

        Assert.That(HessianSerializer.Serialize(read, s_options), Is.EqualTo(HessianSerializer.Serialize(Sample(), s_options)));
        Assert.That(read!.Lines![1].Price, Is.EqualTo(2.5));
        Assert.That(read.Attributes!["k"], Is.EqualTo("v"));
    }

    [Test]
    public void A_line_is_written_as_hessian_lite_writes_it()
    {
        byte[] bytes = HessianSerializer.Serialize(new OrderLine { Sku = "SKU-00000", Quantity = 1, Price = 9.99 }, s_lite);

        Assert.That(Convert.ToHexStringLower(bytes), Is.EqualTo(
            "431a6f72672e6578616d706c652e73686f702e4f726465724c696e6593057072696365087175616e7469747903736b75605f000027069109534b552d3030303030"));
    }

    private static Order Sample() => new()
    {
        Id = 1234567890123,
        Customer = "customer-000042",
        Active = true,
        Total = 1234.56,
        Created = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        Tags = ["alpha", "beta"],
        Attributes = new() { ["k"] = "v" },
        Lines = [new() { Sku = "a", Quantity = 1, Price = 1 }, new() { Sku = "b", Quantity = 70000, Price = 2.5 }],
    };
}
