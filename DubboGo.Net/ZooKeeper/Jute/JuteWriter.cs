using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace DubboGo.Net.ZooKeeper.Jute;

/// <summary>Writes ZooKeeper's record format, jute; see <see cref="JuteReader"/>.</summary>
internal readonly struct JuteWriter(IBufferWriter<byte> output)
{
    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), value);
        output.Advance(sizeof(int));
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(output.GetSpan(sizeof(long)), value);
        output.Advance(sizeof(long));
    }

    public void Write(bool value)
    {
        output.GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        output.Advance(1);
    }

    public void Write(ReadOnlySpan<byte> value)
    {
        Write(value.Length);
        output.Write(value);
    }

    public void Write(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Write(length);
        Encoding.UTF8.GetBytes(value, output.GetSpan(length));
        output.Advance(length);
    }

    public void Write(IReadOnlyCollection<string> values)
    {
        Write(values.Count);
        foreach (string value in values) Write(value);
    }
}
