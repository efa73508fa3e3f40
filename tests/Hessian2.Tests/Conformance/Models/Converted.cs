using System.Globalization;

namespace Hessian2.Conformance;

/// <summary>Has members with converters of their own beside one of the same type without.</summary>
[HessianType("org.example.Board")]
public sealed class Board
{
    [HessianConverter(typeof(CentimetreConverter))]
    public double Length { get; set; }

    [HessianConverter(typeof(CentimetreConverter))]
    public double? Width { get; set; }

    public double Weight { get; set; }

    public Edition? Edition { get; set; }

    public List<Edition>? Earlier { get; set; }

    public Sealed<Line>? Secret { get; set; }

    public IStamp? Stamp { get; set; }

    [HessianField(JavaType = "java.util.LinkedList")]
    public List<Line>? Queue { get; set; }
}

/// <summary>Metres that are whole centimetres on the wire.</summary>
public sealed class CentimetreConverter : HessianConverter<double>
{
    private HessianOptions? _options;

    public override void Write(ref HessianWriter writer, double value) => writer.WriteInt32(checked((int)(value * 100)));

    public override double Read(ref HessianReader reader) => reader.ReadInt32() / 100.0;

    // Bound once, before its use, or it fails.
    protected override void Bind(HessianOptions options) => _options = _options is null ? options : throw new InvalidOperationException("bound twice");
}

/// <summary>A class that is a text on the wire wherever it stands.</summary>
[HessianConverter(typeof(EditionConverter))]
public sealed record Edition(int Major, int Minor);

public sealed class EditionConverter : HessianConverter<Edition>
{
    public override void Write(ref HessianWriter writer, Edition? value)
    {
        if (value is null) writer.WriteNull();
        else writer.WriteString(string.Create(CultureInfo.InvariantCulture, $"{value.Major}.{value.Minor}"));
    }

    public override Edition? Read(ref HessianReader reader)
    {
        if (reader.ReadString() is not { } text) return null;
        string[] parts = text.Split('.');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>A generic class with a converter that is as generic.</summary>
[HessianConverter(typeof(SealedConverter<>))]
public sealed record Sealed<T>(T Value);

public sealed class SealedConverter<T> : HessianConverter<Sealed<T>>
{
    private HessianConverter<T> _value = null!;

    public override void Write(ref HessianWriter writer, Sealed<T>? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        writer.CountValue();
        writer.WriteListHeader(null, 1);
        _value.Write(ref writer, value.Value);
    }

    public override Sealed<T>? Read(ref HessianReader reader)
    {
        if (reader.TryReadNull()) return null;
        int start = reader.Position;
        reader.ReadListHeader(out _);
        reader.AddReference(null, start);
        return new(_value.Read(ref reader)!);
    }

    protected override void Bind(HessianOptions options) => _value = options.GetConverter<T>();
}

/// <summary>An interface with a converter: whatever implements it is written by that.</summary>
[HessianConverter(typeof(StampConverter))]
public interface IStamp
{
    long Number { get; }
}

public sealed record Stamp(long Number) : IStamp;

public sealed class StampConverter : HessianConverter<IStamp>
{
    public override void Write(ref HessianWriter writer, IStamp? value) => writer.WriteInt64(value?.Number ?? 0);

    public override IStamp Read(ref HessianReader reader) => new Stamp(reader.ReadInt64());
}
