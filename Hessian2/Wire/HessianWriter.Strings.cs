using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianWriter
{
    /// <summary>Writes a string, or null.</summary>
    public void WriteString(string? value)
    {
        if (value is null) WriteNull();
        else if (value.Length <= Tags.StringShortMax) WriteShort(value);
        else WriteString(value.AsSpan());
    }

    /// <summary>Writes a string, in Java's chunks of at most 32,768 UTF-16 units, none of which ends in a high surrogate.</summary>
    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        if (value.Length <= Tags.StringShortMax)
        {
            WriteShort(value);
            return;
        }
        while (value.Length > TokenWriter.MaxStringChunk)
        {
            int units = TokenWriter.ChunkOf(value);
            Advance(TokenWriter.WriteChunkHeader(ref Reserve(TokenWriter.MaxStringHeader), units));
            WriteUnits(value[..units]);
            value = value[units..];
        }
        Advance(TokenWriter.WriteStringHeader(ref Reserve(TokenWriter.MaxStringHeader + value.Length * JavaUtf8.MaxBytesPerUnit), value.Length));
        WriteUnits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H1: most strings of most objects are short
    private void WriteShort(scoped ReadOnlySpan<char> value)
    {
        ref byte to = ref Reserve(1 + Tags.StringShortMax * JavaUtf8.MaxBytesPerUnit);
        to = (byte)value.Length;
        _position += 1 + (JavaUtf8.TryEncodeShort(value, ref Unsafe.Add(ref to, 1)) ? value.Length : EncodeShort(value));
    }

    private readonly int EncodeShort(scoped ReadOnlySpan<char> value) => JavaUtf8.Encode(value, _span[(_position + 1)..]);

    /// <summary>Writes a character as Java does: as a string of one UTF-16 unit.</summary>
    public void WriteChar(char value) => WriteString(new ReadOnlySpan<char>(in value));

    private void WriteUnits(scoped ReadOnlySpan<char> units) =>
        Advance(JavaUtf8.Encode(units, ReserveSpan(units.Length * JavaUtf8.MaxBytesPerUnit)));
}
