using System.Collections.Immutable;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>A kind of list, set, queue or stack as the tests use it: named after its type.</summary>
public abstract class ListKind
{
    /// <summary>The Java class that it is written as; null for a plain list.</summary>
    public string? JavaType { get; init; }

    /// <summary>True where elements keep the order in which they were added.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>True for structs and what else has no identity.</summary>
    public bool IsValue { get; init; }

    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Writes one that holds the elements, in the order of Java.</summary>
    public abstract byte[] Write(string[] elements, HessianOptions options);

    /// <summary>The elements that are read, in the order of Java; null for null.</summary>
    public abstract string[]? Read(byte[] bytes, InputForm form, HessianOptions options);

    /// <summary>Reads so many values of one stream.</summary>
    public abstract object?[] ReadStream(byte[] bytes, int count, HessianOptions options);

    public override string ToString() => Type.ToString();
}

/// <inheritdoc/>
public sealed class ListKind<T>(Func<string[], T> create, Func<T, IEnumerable<string>?>? inOrderOfJava = null) : ListKind
{
    public override Type Type => typeof(T);

    public override byte[] Write(string[] elements, HessianOptions options) => HessianSerializer.Serialize(create(elements), options);

    public override string[]? Read(byte[] bytes, InputForm form, HessianOptions options)
    {
        var value = Input.Read<T>(bytes, form, options);
        if (value is null or ImmutableArray<string> { IsDefault: true }) return null;
        return [.. inOrderOfJava is null ? (IEnumerable<string>)value : inOrderOfJava(value)!];
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
