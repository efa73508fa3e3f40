using DubboGo.Net.Protocol;
using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>A frame as it came.</summary>
internal sealed record RawFrame(DubboHeader Header, byte[] Body)
{
    /// <summary>The body of an answer whose status is not OK.</summary>
    public string? Text => HessianSerializer.Deserialize<string>(Body);

    public static RawFrame Parse(byte[] frame)
    {
        Assert.That(DubboHeader.MayBegin(frame), Is.True, "the magic");
        var header = DubboHeader.Read(frame);
        return new(header, frame[DubboHeader.Size..]);
    }

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[DubboHeader.Size + Body.Length];
        (Header with { BodyLength = Body.Length }).Write(bytes);
        Body.CopyTo(bytes, DubboHeader.Size);
        return bytes;
    }
}
