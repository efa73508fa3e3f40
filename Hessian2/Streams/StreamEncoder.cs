using System.Buffers;
using Hessian2.Wire;

namespace Hessian2.Streams;

/// <summary>Writes values that share one stream, one at a time; a value that fails leaves nothing in the output, and ends the stream.</summary>
internal sealed class StreamEncoder(HessianOptions options) : IDisposable
{
    private readonly WriterTables _tables = WriterTables.RentApart();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>The bytes of the next value, valid until the next call.</summary>
    public ReadOnlySpan<byte> Write<T>(T value)
    {
        _bytes.ResetWrittenCount();
        var writer = new HessianWriter(_bytes, options, _tables);
        writer.Write(value);
        writer.Flush();
        return _bytes.WrittenSpan;
    }

    public void Dispose() => _tables.Return();
}
