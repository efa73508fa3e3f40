using System.Buffers;

namespace Hessian2.Tests.Golden;

/// <summary>The codec with one of its two engines, in one dialect, as the golden tests use it.</summary>
internal sealed class GoldenEngine(HessianOptions options)
{
    /// <summary>The engine that makes converters of the models by reflection.</summary>
    public static GoldenEngine Reflected(HessianDialect dialect) =>
        new((HessianOptions.Default with { Dialect = dialect }).With(ReflectedModels.Instance).WithReflection());

    /// <summary>The converters of the models that the source generator made; nothing is found by reflection.</summary>
    public static GoldenEngine Generated(HessianDialect dialect) =>
        new((HessianOptions.Default with { Dialect = dialect }).With(HessianTypes.Resolver));

    /// <summary>Writes all values of a row.</summary>
    public byte[] Write(GoldenValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (object?[] stream in value.Streams)
        {
            var writer = new HessianWriter(output, options);
            foreach (object? item in stream) writer.WriteObject(item);
            writer.Flush();
            writer.Dispose();
        }
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads as many values as a row has, each without an expected type, and all bytes.</summary>
    public object?[] Read(ReadOnlySpan<byte> bytes, GoldenValue shape) => Read(bytes, shape, typed: false);

    /// <summary>Reads as many values as a row has, each as the type that the row's value has.</summary>
    public object?[] ReadTyped(ReadOnlySpan<byte> bytes, GoldenValue shape) => Read(bytes, shape, typed: true);

    private object?[] Read(ReadOnlySpan<byte> bytes, GoldenValue shape, bool typed)
    {
        var values = new List<object?>();
        foreach (object?[] stream in shape.Streams)
        {
            var reader = new HessianReader(bytes, options);
            try
            {
                foreach (object? wanted in stream) values.Add(Read(ref reader, typed ? wanted : null));
                bytes = reader.Remaining;
            }
            finally
            {
                reader.Dispose();
            }
        }
        Assert.That(bytes.Length, Is.Zero, "bytes left behind the value");
        return [.. values];
    }

    private object? Read(ref HessianReader reader, object? wanted) =>
        options.GetConverter(wanted?.GetType() ?? typeof(object)).ReadObject(ref reader);
}
