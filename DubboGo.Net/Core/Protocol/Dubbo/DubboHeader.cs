using System.Buffers.Binary;

namespace DubboGo.Net.Protocol;

/// <summary>
/// The 16 bytes before every body (<c>org.apache.dubbo.remoting.exchange.codec.ExchangeCodec</c>), big-endian: magic, flags, status,
/// request id, length of the body.
/// </summary>
internal readonly record struct DubboHeader(byte Flags, byte Status, long Id, int BodyLength)
{
    public const int Size = 16;
    public const ushort Magic = 0xDABB;

    /// <summary>FLAG_REQUEST.</summary>
    public const byte Request = 0x80;

    /// <summary>FLAG_TWOWAY: an answer is expected.</summary>
    public const byte TwoWay = 0x40;

    /// <summary>FLAG_EVENT: a heartbeat, or an event such as read-only.</summary>
    public const byte Event = 0x20;

    /// <summary>SERIALIZATION_MASK.</summary>
    public const byte SerializationMask = 0x1F;

    /// <summary>HESSIAN2_SERIALIZATION_ID.</summary>
    public const byte Hessian2 = 2;

    private const int FlagsAt = 2;
    private const int StatusAt = 3;
    private const int IdAt = 4;
    private const int LengthAt = 12;

    public bool IsRequest => (Flags & Request) != 0;

    public bool IsTwoWay => (Flags & TwoWay) != 0;

    public bool IsEvent => (Flags & Event) != 0;

    public byte SerializationId => (byte)(Flags & SerializationMask);

    /// <summary>False where the bytes, as few as they may be, do not begin with the magic.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => true,
        1 => bytes[0] == Magic >> 8,
        _ => BinaryPrimitives.ReadUInt16BigEndian(bytes) == Magic,
    };

    /// <summary>Reads what stands behind the magic.</summary>
    public static DubboHeader Read(ReadOnlySpan<byte> bytes) => new(
        bytes[FlagsAt], bytes[StatusAt], BinaryPrimitives.ReadInt64BigEndian(bytes[IdAt..]), BinaryPrimitives.ReadInt32BigEndian(bytes[LengthAt..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes, Magic);
        bytes[FlagsAt] = Flags;
        bytes[StatusAt] = Status;
        BinaryPrimitives.WriteInt64BigEndian(bytes[IdAt..], Id);
        BinaryPrimitives.WriteInt32BigEndian(bytes[LengthAt..], BodyLength);
    }
}
