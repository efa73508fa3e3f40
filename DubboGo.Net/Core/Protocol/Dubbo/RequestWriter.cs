using System.Buffers;
using System.Collections.Concurrent;
using Getty;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Writes the requests of one reference. What is the same in every call of a method stands ready as bytes: the five strings before the
/// arguments and the attachments that name the service. Thread-safe.
/// </summary>
internal sealed class RequestWriter
{
    private readonly ServiceKey _service;
    private readonly HessianOptions _options;
    private readonly int _payload;
    private readonly ConcurrentDictionary<MethodDescriptor, byte[]> _heads = new();
    private readonly byte[] _attachments;

    public RequestWriter(ServiceKey service, string path, string? application, HessianOptions options, int payload)
    {
        (_service, _options, _payload) = (service, options, payload);
        _attachments = Encode(Attachments(path, application));
    }

    private string Version => _service.Version is { Length: > 0 } version ? version : "0.0.0";

    /// <summary>Writes one request.</summary>
    /// <exception cref="PayloadExceededException">Its body is over the limit.</exception>
    public void Write(FrameWriter output, long id, Invocation invocation)
    {
        int at = output.Reserve(DubboHeader.Size);
        var writer = new HessianWriter(output, _options);
        try
        {
            writer.WriteRaw(HeadOf(invocation.Method));
            invocation.WriteArguments(ref writer);
            WriteAttachments(ref writer, invocation);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        int length = output.Count - at - DubboHeader.Size;
        if (length > _payload) throw new PayloadExceededException(length, _payload);
        new DubboHeader(FlagsOf(invocation), 0, id, length).Write(output.Patch(at, DubboHeader.Size));
    }

    private static byte FlagsOf(Invocation invocation) => invocation.IsOneWay
        ? (byte)(DubboHeader.Request | DubboHeader.Hessian2)
        : (byte)(DubboHeader.Request | DubboHeader.TwoWay | DubboHeader.Hessian2);

    private void WriteAttachments(ref HessianWriter writer, Invocation invocation)
    {
        writer.CountValue();
        writer.WriteMapHeader(null);
        writer.WriteRaw(_attachments);
        if (invocation.HasAttachments) AttachmentMap.WriteEntries(ref writer, invocation.Attachments, AttachmentKeys.IsReserved);
        writer.WriteEnd();
    }

    private byte[] HeadOf(MethodDescriptor method) =>
        _heads.TryGetValue(method, out byte[]? head) ? head : _heads.GetOrAdd(method, MakeHead);

    private byte[] MakeHead(MethodDescriptor method) =>
        Encode([ProtocolVersion.Current, _service.InterfaceName, Version, method.Name, method.ParameterDescriptor]);

    private List<string> Attachments(string path, string? application)
    {
        List<string> pairs =
        [
            AttachmentKeys.Path, path, AttachmentKeys.Interface, _service.InterfaceName, AttachmentKeys.Version, Version,
        ];
        if (_service.Group.Length > 0) pairs.AddRange([AttachmentKeys.Group, _service.Group]);
        if (!string.IsNullOrEmpty(application)) pairs.AddRange([AttachmentKeys.RemoteApplication, application]);
        return pairs;
    }

    private byte[] Encode(IEnumerable<string> strings)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, _options);
        try
        {
            foreach (string text in strings) writer.WriteString(text);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        return output.WrittenSpan.ToArray();
    }
}
