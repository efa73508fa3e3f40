using System.Buffers.Binary;
using DubboGo.Net.Protocol;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Ways to damage a frame.</summary>
internal static class FrameDamage
{
    private const int LengthAt = 12;

    public static byte[] Apply(byte[] frame, byte[] other, Random random) => random.Next(10) switch
    {
        0 => Random(random),
        1 => frame[..random.Next(frame.Length)],
        2 => WithLength(frame, random.Next(-10, frame.Length * 2)),
        3 => WithLength(frame, random.Next()),
        4 => Splice(frame, other, random),
        5 => WithBody(frame[..DubboHeader.Size], frame[DubboHeader.Size..random.Next(DubboHeader.Size, frame.Length)]),
        6 => Change(frame, random, DubboHeader.Size, b => (byte)(b ^ 1 << random.Next(8))),
        7 => Change(frame, random, 0, b => (byte)(b ^ 1 << random.Next(8))),
        8 => Change(frame, random, DubboHeader.Size, _ => (byte)"CMHQOVUWXJKRSZLID"[random.Next(17)]),
        _ => Change(frame, random, DubboHeader.Size, _ => (byte)random.Next(256)),
    };

    private static byte[] Random(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] WithLength(byte[] frame, int length)
    {
        byte[] changed = [.. frame];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(LengthAt), length);
        return changed;
    }

    private static byte[] WithBody(byte[] header, byte[] body) => WithLength([.. header, .. body], body.Length);

    private static byte[] Splice(byte[] frame, byte[] other, Random random) =>
        WithBody(frame[..DubboHeader.Size], [.. frame[DubboHeader.Size..random.Next(DubboHeader.Size, frame.Length)], .. other[random.Next(DubboHeader.Size, other.Length)..]]);

    private static byte[] Change(byte[] frame, Random random, int from, Func<byte, byte> change)
    {
        byte[] changed = [.. frame];
        for (int i = random.Next(1, 4); i > 0 && frame.Length > from; i--)
        {
            int at = random.Next(from, frame.Length);
            changed[at] = change(changed[at]);
        }
        return changed;
    }
}
