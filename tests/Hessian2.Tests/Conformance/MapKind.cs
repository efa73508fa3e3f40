using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>A kind of map as the tests use it: named after its type.</summary>
public abstract class MapKind
{
    /// <summary>The Java class that it is written as; null for a plain map.</summary>
    public string? JavaType { get; init; }

    /// <summary>True for maps of anything, in which null may be a key.</summary>
    public bool TakesNull { get; init; }

    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Writes one that holds the entries.</summary>
    public abstract byte[] Write(Dictionary<string, int> entries, HessianOptions options);

    /// <summary>The entries that are read; null for null.</summary>
    public abstract IEnumerable<KeyValuePair<string, int>>? Read(byte[] bytes, InputForm form, HessianOptions options);

    /// <summary>Reads so many values of one stream.</summary>
    public abstract object?[] ReadStream(byte[] bytes, int count, HessianOptions options);

    public override string ToString() => Type.ToString();
}

/// <inheritdoc/>
public sealed class MapKind<T>(Func<Dictionary<string, int>, T> create, Func<T, IEnumerable<KeyValuePair<string, int>>>? entriesOf = null) : MapKind
    where T : class
{
    public override Type Type => typeof(T);

    public override byte[] Write(Dictionary<string, int> entries, HessianOptions options) => HessianSerializer.Serialize(create(entries), options);

    public override IEnumerable<KeyValuePair<string, int>>? Read(byte[] bytes, InputForm form, HessianOptions options)
    {
        var value = Input.Read<T>(bytes, form, options);
        if (value is null) return null;
        return entriesOf is null ? (IEnumerable<KeyValuePair<string, int>>)value : entriesOf(value);
    }

    public override object?[] ReadStream(byte[] bytes, int count, HessianOptions options)
    {
        var reader = new HessianReader(bytes, options);
        try
        {
            object?[] values = new object?[count];
            for (int i = 0; i < count; i++) values[i] = reader.Read<T>();
            Assert.That(reader.End, "bytes left");
            return values;
        }
        finally
        {
            reader.Dispose();
        }
    }
}
