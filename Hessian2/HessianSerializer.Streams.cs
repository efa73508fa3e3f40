using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Hessian2.Streams;

namespace Hessian2;

public static partial class HessianSerializer
{
    /// <summary>
    /// Reads values from a pipe as they arrive, until it ends behind one. Nothing blocks; a value is decoded once it is whole, and each byte
    /// is looked at once before. When the enumeration is left early, cancelled or fails, the bytes behind the last value given stay in the
    /// pipe, which is not completed.
    /// </summary>
    /// <param name="pipe">Where the bytes come from.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="kind">Whether the values share references and classes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="HessianException">While enumerating: as for one value; the offset counts from the first value's first byte.</exception>
    public static IAsyncEnumerable<T?> DeserializeAsyncEnumerable<T>(
        PipeReader pipe, HessianOptions? options = null, HessianStreamKind kind = HessianStreamKind.SeparateValues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return ReadAllAsync<T>(pipe, options ?? HessianOptions.Default, kind, cancellationToken);
    }

    /// <summary>Reads values from a stream as they arrive, until it ends behind one. The stream is read ahead, and left open.</summary>
    /// <exception cref="HessianException">As for a pipe.</exception>
    public static IAsyncEnumerable<T?> DeserializeAsyncEnumerable<T>(
        Stream stream, HessianOptions? options = null, HessianStreamKind kind = HessianStreamKind.SeparateValues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAllAsync<T>(PipeReader.Create(stream, new(leaveOpen: true)), options ?? HessianOptions.Default, kind, cancellationToken);
    }

    /// <summary>Reads the values that the bytes hold, one after another as they are asked for.</summary>
    /// <exception cref="HessianException">While enumerating: as for one value; the offset counts from the first value's first byte.</exception>
    public static IEnumerable<T?> DeserializeEnumerable<T>(
        ReadOnlyMemory<byte> data, HessianOptions? options = null, HessianStreamKind kind = HessianStreamKind.SeparateValues)
    {
        options ??= HessianOptions.Default;
        return kind == HessianStreamKind.OneStream ? ReadShared<T>(data, options) : ReadSeparate<T>(data, options);
    }

    /// <summary>Writes values one after another.</summary>
    /// <exception cref="HessianException">A value cannot be written; those before it are in the output.</exception>
    public static void SerializeEnumerable<T>(
        IBufferWriter<byte> output, IEnumerable<T> values, HessianOptions? options = null, HessianStreamKind kind = HessianStreamKind.SeparateValues)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(values);
        options ??= HessianOptions.Default;
        if (kind == HessianStreamKind.SeparateValues)
        {
            foreach (var value in values) Serialize(output, value, options);
            return;
        }
        using var encoder = new StreamEncoder(options);
        foreach (var value in values) output.Write(encoder.Write(value));
    }

    /// <summary>Writes values to a pipe one after another and flushes each; ends early when the pipe's reader is gone.</summary>
    /// <exception cref="HessianException">On the task: a value cannot be written; nothing of it is in the pipe.</exception>
    public static Task SerializeAsyncEnumerable<T>(
        PipeWriter pipe, IAsyncEnumerable<T> values, HessianOptions? options = null, HessianStreamKind kind = HessianStreamKind.SeparateValues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        ArgumentNullException.ThrowIfNull(values);
        return WriteAllAsync(pipe, values, options ?? HessianOptions.Default, kind, cancellationToken);
    }

    private static async IAsyncEnumerable<T?> ReadAllAsync<T>(
        PipeReader pipe, HessianOptions options, HessianStreamKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var decoder = kind == HessianStreamKind.OneStream ? new StreamDecoder(options) : null;
        var finder = new ValueFinder(pipe, options.Limits, keepsClasses: decoder is not null);
        while (await FindAsync(finder, cancellationToken).ConfigureAwait(false) is { } bytes) yield return ReadFound<T>(finder, bytes, options, decoder);
    }

    private static async ValueTask<ReadOnlySequence<byte>?> FindAsync(ValueFinder finder, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (HessianException error)
        {
            throw At(error, finder.Offset);
        }
    }

    private static T? ReadFound<T>(ValueFinder finder, in ReadOnlySequence<byte> bytes, HessianOptions options, StreamDecoder? decoder)
    {
        T? value;
        try
        {
            value = decoder is null ? Deserialize<T>(bytes, options) : decoder.Read<T>(bytes);
        }
        catch (HessianException error)
        {
            finder.Refuse(bytes);
            throw decoder is null ? At(error, finder.Offset) : error;
        }
        finder.Accept(bytes);
        return value;
    }

    private static IEnumerable<T?> ReadSeparate<T>(ReadOnlyMemory<byte> data, HessianOptions options)
    {
        for (int start = 0; start < data.Length;) yield return ReadAt<T>(data.Span, ref start, options);
    }

    private static IEnumerable<T?> ReadShared<T>(ReadOnlyMemory<byte> data, HessianOptions options)
    {
        using var decoder = new StreamDecoder(options);
        while (decoder.Position < data.Length) yield return decoder.ReadNext<T>(data.Span);
    }

    private static T? ReadAt<T>(ReadOnlySpan<byte> data, ref int start, HessianOptions options)
    {
        var reader = new HessianReader(data[start..], options);
        try
        {
            var value = reader.Read<T>();
            start += reader.Position;
            return value;
        }
        catch (HessianException error)
        {
            throw At(error, start);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static async Task WriteAllAsync<T>(
        PipeWriter pipe, IAsyncEnumerable<T> values, HessianOptions options, HessianStreamKind kind, CancellationToken cancellationToken)
    {
        using var encoder = kind == HessianStreamKind.OneStream ? new StreamEncoder(options) : null;
        await foreach (var value in values.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (encoder is null) pipe.Write(Serialize(value, options));
            else pipe.Write(encoder.Write(value));
            var flushed = await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (flushed.IsCompleted) return;
        }
    }

    // The same error, its offset counted from the beginning of the values.
    private static HessianException At(HessianException error, long start) =>
        start == 0 || error.Offset < 0 ? error : new(error.Kind, error.Reason, error.Offset + start, error.Path, error.InnerException);
}
