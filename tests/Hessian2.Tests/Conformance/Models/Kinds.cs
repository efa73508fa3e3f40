#pragma warning disable CA1002, CA1051, CA1819, CA2227 // data classes as users write them

namespace Hessian2.Conformance;

/// <summary>Every kind of value that has an own form as a field.</summary>
[HessianType("org.example.Scalars")]
public sealed class Scalars
{
    public bool Flag { get; set; }

    public sbyte Signed { get; set; }

    public byte Octet { get; set; }

    public short Short { get; set; }

    public ushort UShort { get; set; }

    public int Int { get; set; }

    public uint UInt { get; set; }

    public long Long { get; set; }

    public ulong ULong { get; set; }

    public float Single { get; set; }

    public double Double { get; set; }

    public char Letter { get; set; }

    public string? Text { get; set; }

    public DateTime Date { get; set; }

    public byte[]? Binary { get; set; }

    public decimal Decimal { get; set; }

    public Guid Id { get; set; }

    public object? Any { get; set; }

    public Color Color { get; set; }
}

/// <summary>The same, each of which may be null.</summary>
[HessianType("org.example.Nullables")]
public sealed class Nullables
{
    public bool? Flag { get; set; }

    public byte? Octet { get; set; }

    public short? Short { get; set; }

    public int? Int { get; set; }

    public long? Long { get; set; }

    public float? Single { get; set; }

    public double? Double { get; set; }

    public char? Letter { get; set; }

    public DateTime? Date { get; set; }

    public decimal? Decimal { get; set; }

    public Guid? Id { get; set; }

    public Color? Color { get; set; }

    public Point? Point { get; set; }
}

/// <summary>Collections of every form.</summary>
[HessianType("org.example.Collections")]
public sealed class Collections
{
    public int[]? Ints { get; set; }

    public string[]? Texts { get; set; }

    public Line[]? LineArray { get; set; }

    public List<Line>? Lines { get; set; }

    public IList<Line?>? LineList { get; set; }

    public IReadOnlyList<Line>? ReadOnlyLines { get; set; }

    public IEnumerable<int>? Sequence { get; set; }

    public HashSet<string>? Set { get; set; }

    public ISet<Color>? Colors { get; set; }

    public Dictionary<string, Line>? ByName { get; set; }

    public IDictionary<int, List<string>>? ById { get; set; }

    public IReadOnlyDictionary<string, object?>? Mixed { get; set; }

    public List<int?>? Gaps { get; set; }

    public int[][]? Jagged { get; set; }
}

/// <summary>An enum, one constant of which has another name in Java.</summary>
[HessianType("org.example.Color")]
public enum Color
{
    Red,
    Green,

    [HessianField("DEEP_BLUE")]
    Blue,
}
