using System.Numerics;

namespace Hessian2.Tests.Golden.Model;

/// <summary>A field of every kind. What this model has no .NET type for is kept as what untyped reading gives.</summary>
[HessianType("org.example.interop.Everything")]
public sealed class Everything
{
    public bool Z { get; set; }
    public sbyte B { get; set; }
    public short S { get; set; }
    public char C { get; set; }
    public int I { get; set; }
    public long L { get; set; }
    public float F { get; set; }
    public double D { get; set; }
    public bool? Bz { get; set; }
    public sbyte? Bb { get; set; }
    public short? Bs { get; set; }
    public char? Bc { get; set; }
    public int? Bi { get; set; }
    public long? Bl { get; set; }
    public float? Bf { get; set; }
    public double? Bd { get; set; }
    public string? Str { get; set; }
    public DateTime? Date { get; set; }
    public decimal? Dec { get; set; }
    public BigInteger? Big { get; set; }
    public Color? Color { get; set; }
    public byte[]? Bytes { get; set; }
    public int[]? Ints { get; set; }
    public long[]? Longs { get; set; }
    public double[]? Doubles { get; set; }
    public string?[]? Strings { get; set; }
    public Person?[]? Persons { get; set; }
    public object?[]? Objects { get; set; }
    public List<string>? List { get; set; }
    public Dictionary<string, object?>? Map { get; set; }
    public HashSet<int>? Set { get; set; }
    public HessianList? Linked { get; set; }
    public HessianMap? Tree { get; set; }
    public object? LocalDate { get; set; }
    public object? LocalTime { get; set; }
    public object? LocalDateTime { get; set; }
    public object? Instant { get; set; }
    public Guid? Uuid { get; set; }
    public object? Locale { get; set; }
    public Person? Person { get; set; }
    public object? Any { get; set; }
    public object? Nil { get; set; }
}
