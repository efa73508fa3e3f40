// The workloads' types (facts: H1-H5), shared by the floor, our codec and its peers; the values stand in Data.cs.
namespace Bench;

[MessagePack.MessagePackObject, MemoryPack.MemoryPackable, Hessian2.HessianType("org.example.bench.Order")]
public sealed partial class Order
{
    [MessagePack.Key(0)] public long Id { get; set; }
    [MessagePack.Key(1)] public string Customer { get; set; } = "";
    [MessagePack.Key(2)] public string Email { get; set; } = "";
    [MessagePack.Key(3)] public bool Active { get; set; }
    [MessagePack.Key(4)] public double Total { get; set; }
    [MessagePack.Key(5)] public DateTime Created { get; set; }
    [MessagePack.Key(6)] public List<string> Tags { get; set; } = [];
    [MessagePack.Key(7)] public Dictionary<string, string> Attributes { get; set; } = [];
    [MessagePack.Key(8)] public List<OrderLine> Lines { get; set; } = [];
}

[MessagePack.MessagePackObject, MemoryPack.MemoryPackable, Hessian2.HessianType("org.example.bench.OrderLine")]
public sealed partial class OrderLine
{
    [MessagePack.Key(0)] public string Sku { get; set; } = "";
    [MessagePack.Key(1)] public int Quantity { get; set; }
    [MessagePack.Key(2)] public double Price { get; set; }
}
