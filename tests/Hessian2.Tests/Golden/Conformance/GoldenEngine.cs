using System.Buffers;
using System.Collections.Concurrent;

namespace Hessian2.Tests.Golden;

/// <summary>The codec with one of its two engines, as the golden tests use it.</summary>
internal sealed class GoldenEngine(HessianOptions options)
{
    private static readonly ConcurrentDictionary<Type, ReadValue> s_readers = new();

    private delegate object? ReadValue(ref HessianReader reader);

    /// <summary>Writes all values of a row.</summary>
    public byte[] Write(GoldenValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (object?[] stream in value.Streams)
        {
            var writer = new HessianWriter(output, options);
            try
            {
                foreach (object? item in stream) writer.WriteObject(item);
                writer.Flush();
            }
            finally
            {
                writer.Dispose();
            }
        }
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads one value without an expected type, and all bytes.</summary>
    public object? Read(ReadOnlySpan<byte> bytes) => HessianSerializer.Deserialize(bytes, options);

    /// <summary>Reads one value as a type, and all bytes.</summary>
    public T? ReadAs<T>(ReadOnlySpan<byte> bytes) => HessianSerializer.Deserialize<T>(bytes, options);

    /// <summary>Reads as many values as a row has, each without an expected type, and all bytes.</summary>
    public object?[] Read(ReadOnlySpan<byte> bytes, GoldenValue shape) => Read(bytes, shape, static _ => typeof(object));

    /// <summary>Reads as many values as a row has, each as the type that the row's value has, and all bytes.</summary>
    public object?[] ReadTyped(ReadOnlySpan<byte> bytes, GoldenValue shape) => Read(bytes, shape, static wanted => wanted?.GetType() ?? typeof(object));

    private object?[] Read(ReadOnlySpan<byte> bytes, GoldenValue shape, Func<object?, Type> typeOf)
    {
        var values = new List<object?>();
        foreach (object?[] stream in shape.Streams)
        {
            var reader = new HessianReader(bytes, options);
            try
            {
                foreach (object? wanted in stream) values.Add(ReaderOf(typeOf(wanted))(ref reader));
                bytes = reader.Remaining;
            }
            finally
            {
                reader.Dispose();
            }
        }
        Assert.That(bytes.Length, Is.Zero, "bytes left behind the values");
        return [.. values];
    }

    // A reader cannot be passed through reflection: each type gets its own delegate.
    private static ReadValue ReaderOf(Type type) => s_readers.GetOrAdd(type, static type =>
        new Func<ReadValue>(CreateReader<object>).Method.GetGenericMethodDefinition().MakeGenericMethod(type).Invoke(null, null) as ReadValue
            ?? throw new InvalidOperationException($"No reader of {type}"));

    private static ReadValue CreateReader<T>() => static (ref reader) => reader.Read<T>();
}
