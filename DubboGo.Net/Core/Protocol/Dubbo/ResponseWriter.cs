using Getty;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>Writes answers.</summary>
internal static class ResponseWriter
{
    // { "dubbo": "2.0.2" without its end, which further attachments may precede.
    private static ReadOnlySpan<byte> UsualAttachments => "H\u0005dubbo\u00052.0.2"u8;

    /// <summary>Writes the answer to the request with the header <paramref name="request"/>.</summary>
    /// <exception cref="PayloadExceededException">Its body is over the limit.</exception>
    public static void Write(
        FrameWriter output, in DubboHeader request, Invocation invocation, RpcResult result, bool withAttachments, RpcAttachments? attachments, HessianOptions options)
    {
        int at = output.Reserve(DubboHeader.Size);
        var writer = new HessianWriter(output, options);
        try
        {
            WriteResult(ref writer, invocation, result, withAttachments ? ResultKind.WithAttachments : 0);
            if (withAttachments) WriteAttachments(ref writer, result.Attachments, attachments);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        int length = output.Count - at - DubboHeader.Size;
        if (length > options.Limits.MaxTotalBytes) throw new PayloadExceededException(length, options.Limits.MaxTotalBytes);
        new DubboHeader(request.SerializationId, DubboStatus.Ok, request.Id, length).Write(output.Patch(at, DubboHeader.Size));
    }

    private static void WriteResult(ref HessianWriter writer, Invocation invocation, RpcResult result, int shift)
    {
        if (result.Exception is { } exception)
        {
            writer.WriteInt32(ResultKind.Exception + shift);
            JavaThrowable.Write(ref writer, exception);
        }
        else if (invocation.IsResultNull)
        {
            writer.WriteInt32(ResultKind.Null + shift);
        }
        else
        {
            writer.WriteInt32(ResultKind.Value + shift);
            invocation.WriteResult(ref writer);
        }
    }

    private static void WriteAttachments(ref HessianWriter writer, RpcAttachments? ofResult, RpcAttachments? ofContext)
    {
        writer.CountValue();
        writer.WriteRaw(UsualAttachments);
        if (ofResult is not null) AttachmentMap.WriteEntries(ref writer, ofResult, name => IsOurs(name) || ofContext?.TryGetValue(name, out _) == true);
        if (ofContext is not null) AttachmentMap.WriteEntries(ref writer, ofContext, IsOurs);
        writer.WriteEnd();
    }

    private static bool IsOurs(string name) => name == AttachmentKeys.Dubbo;
}
