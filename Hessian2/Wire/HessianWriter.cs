using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Writes the tokens of one Hessian 2.0 stream: any number of values that share references, class definitions and type names. Bytes go
/// into spans of the output, which <see cref="Flush"/> commits; <see cref="Dispose"/> gives the pooled tables back and must run on every
/// path. For one thread at a time, on the stack, and never copied: pass it by reference.
/// </summary>
public ref partial struct HessianWriter : IDisposable
{
    private const int MinSpan = 256;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _tracking;
    private readonly bool _stepwise; // every token is committed before the next value is asked for: see WritePath
    private readonly int _maxDepth;
    private WriterTables _tables; // null once disposed
    private ReferenceTable _references; // that of the tables
    private Span<byte> _span;
    private int _position;
    private int _depth;
    private long _committed;

    /// <summary>Starts a stream at the end of what <paramref name="output"/> holds.</summary>
    public HessianWriter(IBufferWriter<byte> output, HessianOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        _output = output;
        Options = options;
        _tracking = options.ReferenceTracking;
        _maxDepth = options.Limits.MaxDepth;
        _span = output.GetSpan(MinSpan); // before tables are rented: it may throw
        _tables = WriterTables.Rent();
        _references = _tables.References;
    }

    /// <summary>Starts a stream that is looked at after a failure: where its bytes end, the value that failed begins.</summary>
    internal HessianWriter(IBufferWriter<byte> output, HessianOptions options, bool stepwise)
        : this(output, options) => _stepwise = stepwise;

    /// <summary>The options that the stream is written with.</summary>
    public HessianOptions Options { get; }

    /// <summary>Bytes written since the stream began, committed or not.</summary>
    public readonly long BytesWritten => _committed + _position;

    /// <summary>Commits what has been written to the output. The stream may go on.</summary>
    public void Flush()
    {
        if (_position == 0) return;
        _output.Advance(_position);
        _committed += _position;
        _position = 0;
        _span = default;
    }

    /// <summary>Gives the tables back to their pool. What was not flushed is not part of the output.</summary>
    public void Dispose()
    {
        var tables = _tables;
        _tables = null!;
        _references = null!;
        tables?.Return();
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteByte(Tags.Null);

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? Tags.True : Tags.False);

    /// <summary>Writes a 32-bit integer in its shortest form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public void WriteInt32(int value) => Advance(TokenWriter.WriteInt32(ref Reserve(TokenWriter.MaxInt32), value));

    /// <summary>Writes a 64-bit integer in its shortest form.</summary>
    public void WriteInt64(long value) => Advance(TokenWriter.WriteInt64(ref Reserve(TokenWriter.MaxInt64), value));

    /// <summary>Writes a double in its shortest form; -0.0 keeps its sign.</summary>
    public void WriteDouble(double value) => Advance(TokenWriter.WriteDouble(ref Reserve(TokenWriter.MaxDouble), value));

    /// <summary>
    /// Writes a float that is a field of that primitive type in Java, as a double: Caucho's holds the same number, hessian-lite's is the one
    /// that the shortest text of the float names.
    /// </summary>
    public void WriteSingle(float value) => WriteDouble(Options.Dialect == HessianDialect.HessianLite ? JavaFloat.ThroughText(value) : value);

    /// <summary>Writes an unsigned 64-bit integer as a Java long.</summary>
    /// <exception cref="HessianException">It is larger than Java's largest long.</exception>
    public void WriteUInt64(ulong value)
    {
        if (value > long.MaxValue) ThrowHelper.NotWritable($"The number {value} is larger than Java's largest long");
        WriteInt64((long)value);
    }

    /// <summary>Writes a point in time, in whole milliseconds. A time without kind is taken as UTC.</summary>
    public void WriteDate(DateTime value) => Advance(TokenWriter.WriteDate(ref Reserve(TokenWriter.MaxDate), value));

    /// <summary>Writes a point in time in milliseconds since 1970 UTC.</summary>
    public void WriteDateMilliseconds(long milliseconds) => Advance(TokenWriter.WriteDate(ref Reserve(TokenWriter.MaxDate), milliseconds));

    /// <summary>Writes bytes that are whole Hessian tokens already, such as a prepared prefix that defines and refers to nothing.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> tokens)
    {
        tokens.CopyTo(MemoryMarshal.CreateSpan(ref Reserve(tokens.Length), tokens.Length));
        _position += tokens.Length;
    }

    /// <summary>Enters a list, map or object that is about to be written, and refuses to nest deeper than the limit.</summary>
    public void Enter()
    {
        _depth++;
        CheckDepth();
    }

    /// <summary>Enters objects that may turn out to be none: <see cref="BeginObjects"/> looks at the depth when the first is.</summary>
    internal void EnterUnchecked() => _depth++;

    private readonly void CheckDepth()
    {
        if (_depth > _maxDepth || _depth % StackGuard.Levels == 0) CheckLimits();
    }

    private readonly void CheckLimits()
    {
        if (_depth > _maxDepth) ThrowHelper.TooDeep(_maxDepth);
        if (StackGuard.IsShort) ThrowHelper.TooDeep(_depth - 1);
    }

    /// <summary>Leaves what <see cref="Enter"/> entered.</summary>
    public void Leave() => _depth--;

    internal void WriteByte(byte value)
    {
        Reserve(1) = value;
        _position++;
    }

    /// <summary>The place of the next byte, with room for at least so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: one compare a token
    private ref byte Reserve(int count)
    {
        if (_span.Length - _position < count) Grow(count);
        return ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _position);
    }

    /// <summary>What is left of the span, at least so many bytes.</summary>
    private Span<byte> ReserveSpan(int count)
    {
        ref byte start = ref Reserve(count);
        return MemoryMarshal.CreateSpan(ref start, _span.Length - _position);
    }

    // Not '+=' at the callers: that would read the position before Reserve moves it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1
    private void Advance(int count) => _position += count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        Flush();
        _span = _output.GetSpan(Math.Max(count, MinSpan));
        // Nothing looks at the room again before it writes.
        if (_span.Length < count) ThrowHelper.ShortSpan(_span.Length, count);
    }

    /// <summary>Writes bytes as a binary, or null.</summary>
    public void WriteBinary(byte[]? value)
    {
        if (value is null) WriteNull();
        else WriteBinary(value.AsSpan());
    }

    /// <summary>Writes bytes as a binary, in as few chunks as the format allows.</summary>
    public void WriteBinary(scoped ReadOnlySpan<byte> value)
    {
        const int MaxChunk = ushort.MaxValue;
        while (value.Length > MaxChunk)
        {
            WriteChunk(Tags.BinaryChunk, value[..MaxChunk]);
            value = value[MaxChunk..];
        }
        switch (value.Length)
        {
            case <= 15:
                WriteByte((byte)(Tags.BinaryShort + value.Length));
                WriteRaw(value);
                break;
            case <= 1023:
                TokenWriter.Write16(ref Reserve(2), (Tags.BinaryMedium << 8) + value.Length);
                _position += 2;
                WriteRaw(value);
                break;
            default:
                WriteChunk(Tags.BinaryFinal, value);
                break;
        }
    }

    private void WriteChunk(byte tag, scoped ReadOnlySpan<byte> chunk)
    {
        ref byte header = ref Reserve(3);
        header = tag;
        TokenWriter.Write16(ref Unsafe.Add(ref header, 1), chunk.Length);
        _position += 3;
        WriteRaw(chunk);
    }
}
