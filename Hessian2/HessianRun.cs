using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// A run of tokens written one after the other: the writer's place in its output, held in local variables while members of objects are
/// written (benchmark H5). A token that there may be no room for goes to the writer. While a run is under way the writer itself must not be
/// written to, and a value that the writer is given stands between <see cref="Commit"/> and <see cref="Resume"/>. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct HessianRun
{
    // No method that takes the run's address may remain a call: its fields would leave their registers. Four fields are as many as the
    // compiler keeps there.
    private ref byte _start;
    private int _position;
    private int _length;

    /// <summary>Begins a run where the writer stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HessianRun(scoped ref HessianWriter writer)
    {
        var span = writer.OpenRun(out _position);
        _start = ref MemoryMarshal.GetReference(span);
        _length = span.Length;
        Number = -1;
    }

    /// <summary>The number of the class definition of the objects that the run writes; -1 before the first.</summary>
    internal int Number { get; private set; }

    /// <summary>Goes on where the writer stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resume(scoped ref HessianWriter writer)
    {
        var span = writer.OpenRun(out _position);
        _start = ref MemoryMarshal.GetReference(span);
        _length = span.Length;
    }

    /// <summary>Tells the writer what has been written: at the end, and before the writer is given a value to write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Commit(scoped ref HessianWriter writer) => writer.CloseRun(_position);

    /// <summary>Writes null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNull(scoped ref HessianWriter writer) => WriteByte(ref writer, Tags.Null);

    /// <summary>Writes a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(scoped ref HessianWriter writer, bool value) => WriteByte(ref writer, value ? Tags.True : Tags.False);

    /// <summary>Writes a 32-bit integer in its shortest form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(scoped ref HessianWriter writer, int value)
    {
        if (HasRoom(TokenWriter.MaxInt32))
        {
            _position += TokenWriter.WriteInt32(ref Unsafe.Add(ref _start, _position), value);
            return;
        }
        Commit(ref writer);
        writer.WriteInt32Later(value);
        Resume(ref writer);
    }

    /// <summary>Writes a 64-bit integer in its shortest form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(scoped ref HessianWriter writer, long value)
    {
        if (HasRoom(TokenWriter.MaxInt64))
        {
            _position += TokenWriter.WriteInt64(ref Unsafe.Add(ref _start, _position), value);
            return;
        }
        Commit(ref writer);
        writer.WriteInt64Later(value);
        Resume(ref writer);
    }

    /// <summary>Writes a double in its shortest form; -0.0 keeps its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDouble(scoped ref HessianWriter writer, double value)
    {
        if (HasRoom(TokenWriter.MaxDouble))
        {
            _position += TokenWriter.WriteDouble(ref Unsafe.Add(ref _start, _position), value);
            return;
        }
        Commit(ref writer);
        writer.WriteDoubleLater(value);
        Resume(ref writer);
    }

    /// <summary>Writes a point in time, in whole milliseconds. A time without kind is taken as UTC.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDate(scoped ref HessianWriter writer, DateTime value)
    {
        if (HasRoom(TokenWriter.MaxDate))
        {
            _position += TokenWriter.WriteDate(ref Unsafe.Add(ref _start, _position), value);
            return;
        }
        Commit(ref writer);
        writer.WriteDateLater(value);
        Resume(ref writer);
    }

    /// <summary>Writes a string, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(scoped ref HessianWriter writer, string? value)
    {
        // Text of one byte a unit; other text finds its room in the writer.
        if (value is not null && value.Length <= Tags.StringShortMax && HasRoom(1 + Tags.StringShortMax))
        {
            ref byte to = ref Unsafe.Add(ref _start, _position);
            to = (byte)value.Length;
            if (JavaUtf8.TryEncodeShort(value, ref Unsafe.Add(ref to, 1)))
            {
                _position += 1 + value.Length;
                return;
            }
        }
        Commit(ref writer);
        writer.WriteStringLater(value);
        Resume(ref writer);
    }

    /// <summary>Begins an object: writes its header, which is a byte for all but the first of a class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteObjectHeader(scoped ref HessianWriter writer, ClassDefinition definition)
    {
        if ((uint)Number <= Tags.ObjectShortMax - Tags.ObjectShort && HasRoom(1))
        {
            Unsafe.Add(ref _start, _position++) = (byte)(Tags.ObjectShort + Number);
            return;
        }
        Commit(ref writer);
        Number = writer.BeginObjects(definition);
        Resume(ref writer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteByte(scoped ref HessianWriter writer, byte value)
    {
        if (HasRoom(1))
        {
            Unsafe.Add(ref _start, _position++) = value;
            return;
        }
        Commit(ref writer);
        writer.WriteByteLater(value);
        Resume(ref writer);
    }

    private readonly bool HasRoom(int count) => _length - _position >= count;
}
