using System.Buffers;
using System.IO.Pipelines;
using Hessian2.Streams;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Turns one value into the bytes of Hessian 2.0 and back. Thread-safe. Several values of one stream, which share references and class
/// definitions, are read and written by <see cref="HessianReader"/> and <see cref="HessianWriter"/>.
/// </summary>
public static partial class HessianSerializer
{
    private const int ReadBlock = 4096;

    /// <summary>Writes a value to a new array.</summary>
    /// <exception cref="HessianException">A type has no converter, or the value cannot be written.</exception>
    public static byte[] Serialize<T>(T value, HessianOptions? options = null)
    {
        using var output = PooledOutput.Rent();
        Serialize(output, value, options);
        return output.Written.ToArray();
    }

    /// <summary>Writes a value to the end of an output. After an exception the output may hold the beginning of the value.</summary>
    /// <exception cref="HessianException">A type has no converter, or the value cannot be written.</exception>
    public static void Serialize<T>(IBufferWriter<byte> output, T value, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        var converter = options.GetConverter<T>();
        var writer = new HessianWriter(output, options);
        try
        {
            converter.Write(ref writer, value);
            writer.Flush();
        }
        catch (Exception error) when (WritePath.IsExplicable(error))
        {
            if (WritePath.Explain(value, options, error) is { } explained) throw explained;
            throw;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a value to a stream, in one call once all of it is encoded; nothing is written if it cannot be.</summary>
    /// <exception cref="HessianException">A type has no converter, or the value cannot be written.</exception>
    public static void Serialize<T>(Stream stream, T value, HessianOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var output = PooledOutput.Rent();
        Serialize(output, value, options);
        stream.Write(output.Written);
    }

    /// <summary>Reads the one value that the bytes hold, as the type that is expected.</summary>
    /// <exception cref="HessianException">The bytes are malformed, do not fit the type, exceed a limit, or are followed by others.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> data, HessianOptions? options = null)
    {
        options ??= HessianOptions.Default;
        return options.GetConverter<T>().ReadOnly(data, options);
    }

    /// <summary>Reads the one value that the bytes hold; several segments are first copied into one block.</summary>
    /// <exception cref="HessianException">As for a span.</exception>
    public static T? Deserialize<T>(in ReadOnlySequence<byte> data, HessianOptions? options = null)
    {
        if (data.IsSingleSegment) return Deserialize<T>(data.FirstSpan, options);
        options ??= HessianOptions.Default;
        long length = data.Length;
        int limit = options.Limits.MaxTotalBytes;
        if (length > limit) ThrowHelper.Limit(0, "The input's length", length, limit);
        byte[] block = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            CopySegments(data, block);
            return options.GetConverter<T>().ReadOnly(block.AsSpan(0, (int)length), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    // The framework's own way asks at each segment what kind of sequence this is (workload H2 in segments: half of what they cost).
    private static void CopySegments(in ReadOnlySequence<byte> data, Span<byte> block)
    {
        var (start, end) = (data.Start, data.End);
        var segment = (ReadOnlySequenceSegment<byte>)start.GetObject()!;
        var last = (ReadOnlySequenceSegment<byte>)end.GetObject()!;
        int from = start.GetInteger();
        for (; segment != last; segment = segment.Next!, from = 0)
        {
            var span = segment.Memory.Span[from..];
            span.CopyTo(block);
            block = block[span.Length..];
        }
        segment.Memory.Span[from..end.GetInteger()].CopyTo(block);
    }

    /// <summary>Reads the one value that the rest of a stream holds.</summary>
    /// <exception cref="HessianException">As for a span.</exception>
    public static T? Deserialize<T>(Stream stream, HessianOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var input = PooledOutput.Rent();
        int limit = (options ?? HessianOptions.Default).Limits.MaxTotalBytes;
        while (stream.Read(input.GetSpan(ReadBlock)) is > 0 and int count) Accept(input, count, limit);
        return Deserialize<T>(input.Written, options);
    }

    /// <summary>Reads the one value that the rest of a stream holds.</summary>
    /// <exception cref="HessianException">As for a span; on the task.</exception>
    public static ValueTask<T?> DeserializeAsync<T>(Stream stream, HessianOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadToEndAsync<T>(stream, options ?? HessianOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Reads one value from a pipe and leaves what follows it there. Bytes are looked at once as they arrive; nothing is decoded before the
    /// value is whole.
    /// </summary>
    /// <exception cref="HessianException">As for a span, and when the pipe ends inside the value; on the task.</exception>
    public static ValueTask<T?> DeserializeAsync<T>(PipeReader pipe, HessianOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return ReadOneAsync<T>(pipe, options ?? HessianOptions.Default, cancellationToken);
    }

    /// <summary>Writes a value to a stream once all of it is encoded; nothing is written if it cannot be.</summary>
    /// <exception cref="HessianException">A type has no converter, or the value cannot be written; thrown at once.</exception>
    public static ValueTask SerializeAsync<T>(Stream stream, T value, HessianOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(Serialize(value, options), cancellationToken);
    }

    /// <summary>Reads the one value that the bytes hold, as <see cref="HessianReader.ReadObject"/> does.</summary>
    /// <exception cref="HessianException">As for a known type.</exception>
    public static object? Deserialize(ReadOnlySpan<byte> data, HessianOptions? options = null) => Deserialize<object>(data, options);

    private static async ValueTask<T?> ReadToEndAsync<T>(Stream stream, HessianOptions options, CancellationToken cancellationToken)
    {
        var input = new PooledOutput();
        try
        {
            while (await stream.ReadAsync(input.GetMemory(ReadBlock), cancellationToken).ConfigureAwait(false) is > 0 and int count)
            {
                Accept(input, count, options.Limits.MaxTotalBytes);
            }
            return Deserialize<T>(input.Written, options);
        }
        finally
        {
            input.Dispose();
        }
    }

    private static async ValueTask<T?> ReadOneAsync<T>(PipeReader pipe, HessianOptions options, CancellationToken cancellationToken)
    {
        var finder = new ValueFinder(pipe, options.Limits, keepsClasses: false);
        if (await finder.FindAsync(cancellationToken).ConfigureAwait(false) is { } bytes) return ReadFound<T>(finder, bytes, options, null);
        ThrowHelper.Truncated(0, "a value");
        return default;
    }

    private static void Accept(PooledOutput input, int count, int limit)
    {
        input.Advance(count);
        if (input.Written.Length > limit) ThrowHelper.Limit(0, "The input's length", input.Written.Length, limit);
    }
}
