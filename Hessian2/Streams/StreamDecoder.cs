using System.Buffers;
using Hessian2.Wire;

namespace Hessian2.Streams;

/// <summary>
/// Reads values that share one stream, one at a time. The bytes of all of them are needed to its end: a reference that is wanted as another
/// type than it was read as is read again where it stands.
/// </summary>
internal sealed class StreamDecoder(HessianOptions options) : IDisposable
{
    // Of its own, not the thread's: the stream may be read on several, and may never be read to its end.
    private readonly ReaderTables _tables = ReaderTables.RentApart(options.Limits);
    private readonly ArrayBufferWriter<byte> _kept = new();
    private int _position;
    private int _length; // of the stream so far

    /// <summary>Reads the next value, whose bytes are these.</summary>
    public T? Read<T>(in ReadOnlySequence<byte> value)
    {
        foreach (var segment in value) _kept.Write(segment.Span);
        var result = ReadNext<T>(_kept.WrittenSpan);
        if (_position != _kept.WrittenCount) ThrowHelper.TrailingBytes(_position, _kept.WrittenCount);
        return result;
    }

    /// <summary>Reads the next value of a stream whose bytes are all here, and moves on behind it.</summary>
    public T? ReadNext<T>(ReadOnlySpan<byte> stream)
    {
        var reader = new HessianReader(stream, options, _tables, _position);
        _tables.AllowReplay(stream.Length - _length);
        _length = stream.Length;
        var result = reader.Read<T>();
        _position = reader.Position;
        return result;
    }

    /// <summary>Bytes of the values read so far.</summary>
    public int Position => _position;

    public void Dispose() => _tables.Return();
}
