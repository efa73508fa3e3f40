using System.Buffers.Binary;
using System.Text;

namespace DubboGo.Net.ZooKeeper.Jute;

/// <summary>
/// Reads ZooKeeper's record format, jute: big-endian numbers, byte and character strings and vectors behind a 32-bit count, -1 for null.
/// No count is believed before as many bytes are there, so nothing is allocated beyond a small multiple of the frame.
/// </summary>
internal ref struct JuteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Offset { get; private set; }

    public readonly int Remaining => _bytes.Length - Offset;

    public int ReadInt32(string what) => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int), what));

    public long ReadInt64(string what) => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long), what));

    public bool ReadBoolean(string what) => Take(1, what)[0] != 0;

    /// <summary>A byte string, copied; empty for null.</summary>
    public byte[] ReadBuffer(string what) => ReadCounted(what).ToArray();

    /// <summary>A character string; empty for null.</summary>
    public string ReadString(string what) => Encoding.UTF8.GetString(ReadCounted(what));

    public string[] ReadStrings(string what)
    {
        int count = ReadInt32(what);
        if (count < -1) throw Malformed($"{what} counts {count} elements");
        // Each element takes the four bytes of its length at least.
        if (count > Remaining / sizeof(int)) throw Malformed($"{what} counts {count} elements, and {Remaining} bytes follow");
        string[] strings = count <= 0 ? [] : new string[count];
        for (int i = 0; i < strings.Length; i++) strings[i] = ReadString(what);
        return strings;
    }

    private ReadOnlySpan<byte> ReadCounted(string what)
    {
        int length = ReadInt32(what);
        if (length < -1) throw Malformed($"{what} has the length {length}");
        return length <= 0 ? default : Take(length, what);
    }

    private ReadOnlySpan<byte> Take(int count, string what)
    {
        if (count > Remaining) throw Malformed($"{what} takes {count} bytes, and {Remaining} are left");
        ReadOnlySpan<byte> taken = _bytes.Slice(Offset, count);
        Offset += count;
        return taken;
    }

    private readonly ZooKeeperException Malformed(string what) =>
        ZooKeeperException.Malformed($"{what}, at byte {Offset} of a frame of {_bytes.Length}");
}
