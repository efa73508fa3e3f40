// Hessian2 alone: bytes that Java reads and writes, without Dubbo and without sockets.
using CodecOnly;
using Hessian2;

var order = new Order { Id = 42, Customer = "Ann", Total = 12.50m, Created = DateTime.UnixEpoch, Tags = ["new", "gift"], Status = OrderStatus.PAID };

// Typed: the generator made the converters, the default options know them.
byte[] bytes = HessianSerializer.Serialize(order);
var back = HessianSerializer.Deserialize<Order>(bytes)!;
Console.WriteLine($"{bytes.Length} bytes: {back.Customer}, {back.Total}, {back.Status}, {string.Join(" and ", back.Tags!)}");

// Untyped: a class that these options do not know reads like a document.
var unknown = (HessianObject)HessianSerializer.Deserialize(bytes)!;
Console.WriteLine($"{unknown.ClassName}: customer = {unknown["customer"]}");

// Untyped with the types of this assembly: the same bytes are an Order.
object? known = HessianSerializer.Deserialize(bytes, HessianOptions.Default.With(HessianTypes.Resolver));
Console.WriteLine(known!.GetType().Name);

// Bytes from strangers: one exception, with kind, offset and path.
try
{
    HessianSerializer.Deserialize<Order>(bytes.AsSpan(0, bytes.Length - 3));
}
catch (HessianException e)
{
    Console.WriteLine($"{e.Kind} at byte {e.Offset}");
}
return back.Customer == order.Customer && back.Total == order.Total && known is Order ? 0 : 1;
