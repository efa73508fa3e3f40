namespace Hessian2.Tests.Models;

/// <summary>What the generator emits for the two classes, written by hand: the contract of the base class has a test of its own.</summary>
internal sealed class OrderResolver : IHessianTypeResolver
{
    public static readonly OrderResolver Instance = new();

    public IReadOnlyList<HessianTypeInfo> Types { get; } =
        [new("org.example.shop.Order", typeof(Order)), new("org.example.shop.OrderLine", typeof(OrderLine))];

    public HessianConverter? CreateConverter(Type type)
    {
        if (type == typeof(Order)) return new OrderConverter();
        if (type == typeof(OrderLine)) return new OrderLineConverter();
        if (type == typeof(List<OrderLine>)) return HessianConverters.List<OrderLine>();
        return null;
    }
}

internal sealed class OrderConverter() : HessianObjectConverter<Order>("org.example.shop.Order",
    ["id", "customer", "active", "total", "created", "tags", "attributes", "lines"])
{
    private HessianConverter<List<string>> _tags = null!;
    private HessianConverter<Dictionary<string, string>> _attributes = null!;
    private HessianConverter<List<OrderLine>> _lines = null!;

    protected override void Bind(HessianOptions options)
    {
        _tags = options.GetConverter<List<string>>();
        _attributes = options.GetConverter<Dictionary<string, string>>();
        _lines = options.GetConverter<List<OrderLine>>();
    }

    protected override void WriteFields(ref HessianWriter writer, Order value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho)
        {
            writer.WriteInt64(value.Id);
            writer.WriteString(value.Customer);
            writer.WriteBoolean(value.Active);
            writer.WriteDouble(value.Total);
            writer.WriteDate(value.Created);
            _tags.Write(ref writer, value.Tags);
            _attributes.Write(ref writer, value.Attributes);
            _lines.Write(ref writer, value.Lines);
            return;
        }
        _lines.Write(ref writer, value.Lines);
        _attributes.Write(ref writer, value.Attributes);
        _tags.Write(ref writer, value.Tags);
        writer.WriteDate(value.Created);
        writer.WriteDouble(value.Total);
        writer.WriteBoolean(value.Active);
        writer.WriteString(value.Customer);
        writer.WriteInt64(value.Id);
    }

    protected override Order ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        var value = new Order();
        reader.AddReference(value, fields.Start);
        switch (fields.Order)
        {
            case HessianFieldOrder.Caucho:
                for (int member = 0; member < 8; member++) ReadMember(ref reader, value, member);
                break;
            case HessianFieldOrder.HessianLite:
                for (int member = 7; member >= 0; member--) ReadMember(ref reader, value, member);
                break;
            default:
                while (fields.Next(ref reader, out int member)) ReadMember(ref reader, value, member);
                break;
        }
        return value;
    }

    private void ReadMember(ref HessianReader reader, Order value, int member)
    {
        switch (member)
        {
            case 0: value.Id = reader.ReadInt64(); break;
            case 1: value.Customer = reader.ReadString(); break;
            case 2: value.Active = reader.ReadBoolean(); break;
            case 3: value.Total = reader.ReadDouble(); break;
            case 4: value.Created = reader.ReadDate(); break;
            case 5: value.Tags = _tags.Read(ref reader); break;
            case 6: value.Attributes = _attributes.Read(ref reader); break;
            case 7: value.Lines = _lines.Read(ref reader); break;
            default: reader.Skip(); break;
        }
    }
}

internal sealed class OrderLineConverter() : HessianObjectConverter<OrderLine>("org.example.shop.OrderLine", ["sku", "quantity", "price"])
{
    protected override void WriteFields(ref HessianWriter writer, OrderLine value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho)
        {
            writer.WriteString(value.Sku);
            writer.WriteInt32(value.Quantity);
            writer.WriteDouble(value.Price);
            return;
        }
        writer.WriteDouble(value.Price);
        writer.WriteInt32(value.Quantity);
        writer.WriteString(value.Sku);
    }

    protected override OrderLine ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        var value = new OrderLine();
        reader.AddReference(value, fields.Start);
        while (fields.Next(ref reader, out int member))
        {
            switch (member)
            {
                case 0: value.Sku = reader.ReadString(); break;
                case 1: value.Quantity = reader.ReadInt32(); break;
                case 2: value.Price = reader.ReadDouble(); break;
                default: reader.Skip(); break;
            }
        }
        return value;
    }
}
