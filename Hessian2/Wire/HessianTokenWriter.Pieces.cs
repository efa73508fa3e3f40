using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianTokenWriter
{
    private const int MaxBinaryChunk = ushort.MaxValue;

    // A chunk is written once one unit more than it holds is there: the last chunk is then never empty, as in a string written at once.
    private const int MaxHeldText = (TokenWriter.MaxStringChunk + 1) * sizeof(char);
    private const int MaxHeldBinary = MaxBinaryChunk + 1;

    /// <summary>Begins a string whose text comes in pieces: <see cref="AppendString"/>, then <see cref="EndString"/>.</summary>
    public void StartString()
    {
        BeginValue();
        StartPiece(HessianToken.String, MaxHeldText);
    }

    /// <summary>Adds to the string. A surrogate pair may be cut between two pieces: the bytes are those of the whole text.</summary>
    public void AppendString(scoped ReadOnlySpan<char> text)
    {
        if (_piece != HessianToken.String) Misuse("no string is open");
        var units = MemoryMarshal.AsBytes(text);
        while (true)
        {
            units = units[Hold(units, MaxHeldText)..];
            if (_heldCount < MaxHeldText) return;
            int count = TokenWriter.ChunkOf(HeldText);
            WriteTextChunk(HeldText[..count]);
            Release(count * sizeof(char));
        }
    }

    /// <summary>Ends the string.</summary>
    public void EndString()
    {
        if (_piece != HessianToken.String) Misuse("no string is open");
        _writer.WriteString(HeldText);
        ReturnPiece();
    }

    /// <summary>Begins a binary whose bytes come in pieces: <see cref="AppendBinary(ReadOnlySpan{byte})"/>, then <see cref="EndBinary"/>.</summary>
    public void StartBinary()
    {
        BeginValue();
        StartPiece(HessianToken.Binary, MaxHeldBinary);
    }

    /// <summary>Adds to the binary.</summary>
    public void AppendBinary(scoped ReadOnlySpan<byte> bytes)
    {
        if (_piece != HessianToken.Binary) Misuse("no binary is open");
        while (true)
        {
            bytes = bytes[Hold(bytes, MaxHeldBinary)..];
            if (_heldCount < MaxHeldBinary) return;
            WriteChunkHeader(Tags.BinaryChunk, MaxBinaryChunk);
            _writer.WriteRaw(_held.AsSpan(0, MaxBinaryChunk));
            Release(MaxBinaryChunk);
        }
    }

    /// <summary>Ends the binary.</summary>
    public void EndBinary()
    {
        if (_piece != HessianToken.Binary) Misuse("no binary is open");
        _writer.WriteBinary(_held.AsSpan(0, _heldCount));
        ReturnPiece();
    }

    /// <summary>Writes the rest of a stream as one binary.</summary>
    public void WriteBinary(Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        StartBinary();
        byte[] block = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (bytes.Read(block) is > 0 and int count) AppendBinary(block.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
        EndBinary();
    }

    private readonly ReadOnlySpan<char> HeldText => MemoryMarshal.Cast<byte, char>(_held.AsSpan(0, _heldCount));

    private void StartPiece(HessianToken piece, int capacity)
    {
        _piece = piece;
        _held = ArrayPool<byte>.Shared.Rent(capacity);
        _heldCount = 0;
    }

    private int Hold(scoped ReadOnlySpan<byte> bytes, int capacity)
    {
        int taken = Math.Min(bytes.Length, capacity - _heldCount);
        bytes[..taken].CopyTo(_held.AsSpan(_heldCount));
        _heldCount += taken;
        return taken;
    }

    private void Release(int count)
    {
        _held.AsSpan(count, _heldCount - count).CopyTo(_held);
        _heldCount -= count;
    }

    private void WriteTextChunk(scoped ReadOnlySpan<char> units)
    {
        byte[] encoded = ArrayPool<byte>.Shared.Rent(units.Length * JavaUtf8.MaxBytesPerUnit);
        int length = JavaUtf8.Encode(units, encoded);
        WriteChunkHeader(Tags.StringChunk, units.Length);
        _writer.WriteRaw(encoded.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(encoded);
    }

    private void WriteChunkHeader(byte tag, int length)
    {
        Span<byte> header = [tag, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header[1..], (ushort)length);
        _writer.WriteRaw(header);
    }

    private void ReturnPiece()
    {
        if (_held is not null) ArrayPool<byte>.Shared.Return(_held);
        _held = null;
        _piece = HessianToken.EndOfInput;
    }
}
