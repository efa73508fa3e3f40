namespace Hessian2.Conformance;

/// <summary>An object of every common kind of member: the order of the benchmarks.</summary>
[HessianType("org.example.conformance.Shipment")]
public sealed class Shipment
{
    public long Id { get; set; }

    public string? Customer { get; set; }

    public string? Email { get; set; }

    public bool Active { get; set; }

    public double Total { get; set; }

    public DateTime Created { get; set; }

    public List<string>? Tags { get; set; }

    public Dictionary<string, string>? Attributes { get; set; }

    public List<ShipmentLine?>? Lines { get; set; }

    public Leaflet[]? Inserts { get; set; }
}

/// <summary>A class without a collection.</summary>
[HessianType("org.example.conformance.ShipmentLine")]
public sealed class ShipmentLine
{
    public string? Sku { get; set; }

    public int Quantity { get; set; }

    public double Price { get; set; }

    /// <summary>Refused where it is larger than Java's largest long.</summary>
    public ulong Serial { get; set; }
}

/// <summary>A class whose instances are counted and never looked up.</summary>
[HessianType("org.example.conformance.Leaflet", Unshared = true)]
public class Leaflet
{
    public string? Text { get; set; }
}

/// <summary>Its subclass.</summary>
[HessianType("org.example.conformance.Poster", Unshared = true)]
public sealed class Poster : Leaflet
{
    public int Width { get; set; }
}
