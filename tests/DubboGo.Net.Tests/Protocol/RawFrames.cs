using System.Buffers;
using DubboGo.Net.Protocol;
using Hessian2;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Frames made by hand.</summary>
internal static class RawFrames
{
    private const byte TwoWayRequest = DubboHeader.Request | DubboHeader.TwoWay | DubboHeader.Hessian2;

    /// <summary>A request; the attachments are left out where they are null.</summary>
    public static byte[] Request(
        long id, string method, string descriptor = "Ljava/lang/String;", object? argument = null, string service = TestContract.Name,
        string? version = "0.0.0", string? protocol = "2.0.2", byte flags = TwoWayRequest, Dictionary<string, object?>? attachments = null,
        bool withAttachments = true)
    {
        byte[] body = Encode([protocol, service, version, method, descriptor, argument, .. withAttachments ? new object?[] { attachments ?? [] } : []]);
        return Frame(flags, 0, id, body);
    }

    public static byte[] Answer(long id, byte[] body, byte status = 20, byte flags = DubboHeader.Hessian2) => Frame(flags, status, id, body);

    /// <summary>An answer of the kind "value".</summary>
    public static byte[] Value(long id, object? value) => Answer(id, Encode([1, value]));

    public static byte[] Frame(byte flags, byte status, long id, byte[] body) => new RawFrame(new(flags, status, id, body.Length), body).ToBytes();

    public static byte[] Encode(params object?[] values)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, HessianOptions.Default);
        try
        {
            foreach (object? value in values) writer.WriteObject(value);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        return output.WrittenSpan.ToArray();
    }
}
