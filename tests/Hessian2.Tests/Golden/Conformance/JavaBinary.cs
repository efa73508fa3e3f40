namespace Hessian2.Tests.Golden;

/// <summary>
/// Cuts a binary as Java's writers do, who fill the room that is left in their buffer: the bytes of rows that the files keep as a digest,
/// for the reader to read. The digest proves that they are Java's.
/// </summary>
internal static class JavaBinary
{
    private const int HeaderBytes = 3;

    /// <summary>The binary alone in a stream: its first chunk begins at the start of the buffer.</summary>
    public static byte[] Write(ReadOnlySpan<byte> value, HessianDialect dialect)
    {
        int room = (dialect == HessianDialect.Caucho ? 8192 : 4096) - HeaderBytes;
        var output = new List<byte>();
        while (value.Length > room)
        {
            Append(output, (byte)'A', value[..room]);
            value = value[room..];
        }
        AppendLast(output, value);
        return [.. output];
    }

    private static void AppendLast(List<byte> output, ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length > 1023)
        {
            Append(output, (byte)'B', chunk);
            return;
        }
        if (chunk.Length > 15) output.Add((byte)(0x34 + (chunk.Length >> 8)));
        output.Add((byte)(chunk.Length > 15 ? chunk.Length : 0x20 + chunk.Length));
        output.AddRange(chunk);
    }

    private static void Append(List<byte> output, byte tag, ReadOnlySpan<byte> chunk)
    {
        output.AddRange([tag, (byte)(chunk.Length >> 8), (byte)chunk.Length]);
        output.AddRange(chunk);
    }
}
