namespace Hessian2.Tests.Models;

#pragma warning disable CA1002, CA2227, CA1051, CA1819 // data classes as users write them

[HessianType("org.example.zoo.Animal")]
public abstract class Animal
{
    public string? Name { get; set; }

    public int Legs { get; set; }
}

[HessianType("org.example.zoo.Dog")]
public sealed class Dog : Animal
{
    public string? Breed { get; set; }

    public bool Good { get; set; }
}

[HessianType("org.example.zoo.Cat")]
public class Cat : Animal
{
    public int Lives { get; set; }
}

[HessianType("org.example.zoo.Kitten")]
public sealed class Kitten : Cat
{
    public Cat? Mother { get; set; }
}

[HessianType("org.example.zoo.Node")]
public sealed class Node
{
    public string? Name { get; set; }

    public Node? Next { get; set; }

    public List<Node>? Children { get; set; }

    public object? Any { get; set; }
}

[HessianType("org.example.zoo.ShadowBase")]
public class ShadowBase
{
    public int Id { get; set; }
}

[HessianType("org.example.zoo.Shadow")]
public sealed class Shadow : ShadowBase
{
    public new int Id { get; set; }
}

[HessianType("org.example.zoo.Color")]
public enum Color
{
    [HessianField("RED")]
    Red,

    [HessianField("GREEN")]
    Green,
}

[HessianType("org.example.zoo.Point")]
public record struct Point(int X, int Y);

[HessianType("org.example.zoo.Person")]
public sealed record Person(string Name, int Age)
{
    public required string City { get; init; }

    [HessianIgnore]
    public int Ignored { get; set; } = 7;
}

[HessianType("org.example.zoo.Built")]
public sealed class Built
{
    [HessianConstructor]
    public Built(string name, object? inner = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Inner = inner;
    }

    public string Name { get; }

    public object? Inner { get; }

    public int Extra { get; set; }
}

[HessianType("org.example.zoo.Everything")]
public sealed class Everything
{
    public sbyte Signed { get; set; }

    public byte Byte { get; set; }

    public short Short { get; set; }

    public ushort UShort { get; set; }

    public uint UInt { get; set; }

    public ulong ULong { get; set; }

    public float Float { get; set; }

    public char Char { get; set; }

    public int? MaybeInt { get; set; }

    public short? MaybeShort { get; set; }

    public DateTime? Date { get; set; }

    public decimal Decimal { get; set; }

    public Guid Guid { get; set; }

    public byte[]? Binary { get; set; }

    public int[]? Ints { get; set; }

    public short[]? Shorts { get; set; }

    public float[]? Floats { get; set; }

    public string?[]? Strings { get; set; }

    public Color Color { get; set; }

    public Color? MaybeColor { get; set; }

    public Point Point { get; set; }

    public HashSet<string>? Set { get; set; }

    public IReadOnlyList<Point>? Points { get; set; }

    public IDictionary<Color, List<int>>? Map { get; set; }

    public Dictionary<short, byte>? Narrow { get; set; }

    public IEnumerable<string>? Lazy { get; set; }

    [HessianField("field")]
    public int Field;
}

/// <summary>Options that know the classes above by reflection.</summary>
internal static class Zoo
{
    public static readonly HessianOptions Options = HessianOptions.Default.WithReflection(
        typeof(Animal), typeof(Dog), typeof(Cat), typeof(Kitten), typeof(Node), typeof(Shadow), typeof(Color), typeof(Point), typeof(Person), typeof(Built),
        typeof(Everything));

    public static readonly HessianOptions Lite = Options with { Dialect = HessianDialect.HessianLite };

    public static HessianOptions Of(HessianDialect dialect) => dialect == HessianDialect.Caucho ? Options : Lite;
}
