using System.Buffers.Binary;
using System.Globalization;

namespace Hessian2.Tool;

/// <summary>The values to look at, and what stood before them.</summary>
/// <param name="Bytes">All of the input.</param>
/// <param name="BodyStart">Where the values begin.</param>
/// <param name="Header">What the header of a Dubbo frame says; null where there is none.</param>
internal sealed record InputData(byte[] Bytes, int BodyStart, string? Header)
{
    private const int HeaderLength = 16;
    private const int Hessian2Serialization = 2;

    /// <summary>The values.</summary>
    public ReadOnlyMemory<byte> Body => Bytes.AsMemory(BodyStart);

    /// <summary>A frame came before the values.</summary>
    public bool IsDubbo => Header is not null;

    /// <summary>Takes the header of a Dubbo frame off; a body that is shorter than the header says is shown as far as it goes.</summary>
    public static InputData OfFrame(byte[] bytes)
    {
        if (bytes.Length < HeaderLength || bytes[0] != 0xDA || bytes[1] != 0xBB) throw new ToolException("The input is no Dubbo frame: it does not begin with da bb and 14 more bytes.");
        int flags = bytes[2];
        if ((flags & 0x1F) != Hessian2Serialization) throw new ToolException($"The frame's body is in serialization {flags & 0x1F}, not in Hessian 2.");
        string kind = ((flags & 0x20) != 0 ? "heartbeat " : "") + ((flags & 0x80) != 0 ? ((flags & 0x40) != 0 ? "request" : "one-way request") : $"response, status {bytes[3]}");
        long id = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(4));
        uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12));
        string header = string.Create(CultureInfo.InvariantCulture, $"Dubbo {kind}, id {id}, body of {length} bytes");
        int end = (int)Math.Min(bytes.Length, HeaderLength + (long)length);
        return new(bytes.AsSpan(0, end).ToArray(), HeaderLength, header);
    }
}
