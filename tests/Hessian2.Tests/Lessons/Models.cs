#pragma warning disable CA1002, CA1032, CA1710, CA1819, CA2227 // data classes as users write them

using System.Numerics;

namespace Hessian2.Lessons;

/// <summary>A small object.</summary>
[HessianType("org.lesson.Part")]
public sealed class Part
{
    public string? Name { get; set; }

    public int Count { get; set; }
}

/// <summary>Objects and a struct that share parts.</summary>
[HessianType("org.lesson.Whole")]
public sealed class Whole
{
    public Measure Size { get; set; }

    public Part? First { get; set; }

    public Part? Same { get; set; }

    public Part? Other { get; set; }

    public Part? OtherAgain { get; set; }
}

/// <summary>A struct whose first field is an object.</summary>
[HessianType("org.lesson.Measure")]
public struct Measure
{
    public Part? Unit { get; set; }

    public int Value { get; set; }
}

/// <summary>One list or map, seen as several types.</summary>
[HessianType("org.lesson.Views")]
public sealed class Views
{
    public object? Any { get; set; }

    public List<object?>? List { get; set; }

    public List<object?>? ListAgain { get; set; }

    public IReadOnlyList<long>? Longs { get; set; }

    public IReadOnlyList<long>? LongsAgain { get; set; }

    public Dictionary<string, string?>? Map { get; set; }

    public Dictionary<string, string?>? MapAgain { get; set; }

    public Dictionary<string, object?>? Attachments { get; set; }
}

/// <summary>What may be null, and what may be empty.</summary>
[HessianType("org.lesson.Nothing")]
public sealed class Nothing
{
    public List<int>? List { get; set; }

    public Dictionary<string, int>? Map { get; set; }

    public string? Text { get; set; }

    public byte[]? Bytes { get; set; }

    public bool? Flag { get; set; }

    public int?[]? Numbers { get; set; }
}

/// <summary>An enum.</summary>
[HessianType("org.lesson.Level")]
public enum Level
{
    Low,
    High,
}

/// <summary>An enum wherever one may stand.</summary>
[HessianType("org.lesson.Leveled")]
public sealed class Leveled
{
    public Level Level { get; set; }

    public Level? None { get; set; }

    public List<Level>? List { get; set; }

    public Level[]? Array { get; set; }

    public Dictionary<Level, int>? Map { get; set; }
}

/// <summary>Maps in maps and in objects.</summary>
[HessianType("org.lesson.Maps")]
public sealed class Maps
{
    public Dictionary<string, Dictionary<string, int>>? Nested { get; set; }

    public Dictionary<short, sbyte>? Small { get; set; }

    public Dictionary<string, Part>? Parts { get; set; }

    public SortedDictionary<string, int>? Sorted { get; set; }

    public List<Part>? List { get; set; }

    public List<Whole>? Wholes { get; set; }
}

/// <summary>Numbers and dates.</summary>
[HessianType("org.lesson.Numbers")]
public sealed class Numbers
{
    public int Int { get; set; }

    public long Long { get; set; }

    public float Float { get; set; }

    public double Double { get; set; }

    public decimal Decimal { get; set; }

    public BigInteger Big { get; set; }

    public List<decimal>? Decimals { get; set; }

    public DateTime Date { get; set; }

    public DateTime? NoDate { get; set; }
}

/// <summary>A superclass.</summary>
[HessianType("org.lesson.Parent")]
public class Parent
{
    public int Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A subclass with a field of the same name.</summary>
[HessianType("org.lesson.Child")]
public sealed class Child : Parent
{
    public new int Id { get; set; }

    public int Extra { get; set; }
}

/// <summary>Members of the superclass's type.</summary>
[HessianType("org.lesson.Family")]
public sealed class Family
{
    public Parent? Head { get; set; }

    public List<Parent>? Members { get; set; }
}

/// <summary>An exception with a field of its own.</summary>
[HessianType("org.lesson.Trouble")]
public sealed class Trouble : Exception
{
    public int Code { get; set; }
}

/// <summary>A value that a converter made by hand writes.</summary>
public sealed class Degrees(double value)
{
    public double Value { get; } = value;
}

/// <summary>Writes it as an object, once in a stream.</summary>
public sealed class DegreesConverter : HessianConverter<Degrees>
{
    private static readonly ClassDefinition s_definition = new("org.lesson.Degrees", ["value"]);

    public override string JavaName => "org.lesson.Degrees";

    public override void Write(ref HessianWriter writer, Degrees? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        writer.WriteObjectHeader(s_definition);
        writer.WriteDouble(value.Value);
    }

    public override Degrees? Read(ref HessianReader reader)
    {
        if (reader.TryReadNull()) return null;
        if (reader.Peek() == HessianToken.Reference) return reader.ReadReference(this);
        reader.ReadObjectHeader(out int start);
        int number = reader.AddReference(null, start);
        var value = new Degrees(reader.ReadDouble());
        reader.SetReference(number, value);
        return value;
    }
}
