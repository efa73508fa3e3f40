using System.Diagnostics.CodeAnalysis;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Reads the answer to a call that has been claimed for it, the result straight into the call's invocation. Whatever the bytes, it ends the
/// call and throws nothing.
/// </summary>
internal static class ResponseReader
{
    private const int ShownBytes = 32;

    // { "dubbo": "2.0.2" }, all that most answers carry beside the value.
    private static ReadOnlySpan<byte> UsualAttachments => "H\u0005dubbo\u00052.0.2Z"u8;

    // A bare null without a kind before it, which egg's server sends for null and void.
    private static ReadOnlySpan<byte> BareNull => "N"u8;

    /// <summary>Ends <paramref name="call"/> with what the frame says.</summary>
    public static void Read(PendingCall call, in DubboHeader header, ReadOnlySpan<byte> body)
    {
        RpcResult result;
        try
        {
            if (header.SerializationId != DubboHeader.Hessian2) throw UnknownSerialization(call, header);
            result = header.Status == DubboStatus.Ok ? ReadResult(call, body) : throw ReadStatus(call, header.Status, body);
        }
        catch (Exception e)
        {
            call.Fail(ToRpcException(call, e));
            return;
        }
        call.Complete(result);
    }

    /// <summary>What a call fails with whose answer is over the payload limit.</summary>
    public static RpcException TooLarge(PendingCall call, int length, int payload) => new(
        RpcErrorCode.Serialization, $"The answer to {call.Describe()} is not taken: Data length too large: {length}, max payload: {payload}", true);

    private static RpcResult ReadResult(PendingCall call, ReadOnlySpan<byte> body)
    {
        if (body.SequenceEqual(BareNull)) return RpcResult.Success;
        var reader = new HessianReader(body, call.Invoker.Options);
        try
        {
            int kind = ReadKind(ref reader, call, body);
            return Read(ref reader, call, kind, body);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static RpcResult Read(ref HessianReader reader, PendingCall call, int kind, ReadOnlySpan<byte> body)
    {
        bool hasAttachments = kind >= ResultKind.WithAttachments;
        Exception? thrown = null;
        switch (hasAttachments ? kind - ResultKind.WithAttachments : kind)
        {
            case ResultKind.Value:
                if (reader.End) ThrowMalformed(call, body, $"kind {kind} and no value behind it");
                call.Invocation.ReadResult(ref reader);
                break;
            case ResultKind.Exception:
                if (reader.End) ThrowMalformed(call, body, $"kind {kind} and no exception behind it");
                thrown = JavaThrowable.Read(ref reader);
                break;
        }
        if (hasAttachments && reader.End) ThrowMalformed(call, body, $"kind {kind} and no attachments");
        var attachments = hasAttachments ? ReadAttachments(ref reader) : null;
        return thrown is null ? RpcResult.Value(attachments) : RpcResult.Failure(thrown, attachments);
    }

    private static RpcAttachments? ReadAttachments(ref HessianReader reader)
    {
        if (reader.Remaining.StartsWith(UsualAttachments)) return null;
        var entries = AttachmentMap.Read(ref reader, out _);
        return entries.Length == 0 ? null : new(entries);
    }

    private static int ReadKind(ref HessianReader reader, PendingCall call, ReadOnlySpan<byte> body)
    {
        if (reader.Peek() != HessianToken.Int32) ThrowMalformed(call, body, "no kind of result at its start");
        int kind = reader.ReadInt32();
        if (kind is < 0 or > ResultKind.Last) ThrowMalformed(call, body, $"the unknown kind of result {kind}");
        return kind;
    }

    // Java turns every status but the two timeouts into a network error, which failover repeats.
    private static RpcException ReadStatus(PendingCall call, byte status, ReadOnlySpan<byte> body)
    {
        var code = status is DubboStatus.ClientTimeout or DubboStatus.ServerTimeout ? RpcErrorCode.Timeout : RpcErrorCode.Network;
        return new(code, $"{call.Describe()} answered with status {status}: {ReadText(call, body)}", true) { Status = status };
    }

    private static string? ReadText(PendingCall call, ReadOnlySpan<byte> body)
    {
        var reader = new HessianReader(body, call.Invoker.Options);
        try
        {
            return reader.Peek() == HessianToken.String ? reader.ReadString() : $"0x{Show(body)}";
        }
        catch (HessianException)
        {
            return $"0x{Show(body)}";
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static RpcException ToRpcException(PendingCall call, Exception e)
    {
        if (e is RpcException { Status: not null } answered) return answered;
        DubboMetrics.Count(FrameFault.BadResponse);
        return e as RpcException ?? new(RpcErrorCode.Serialization, $"The answer to {call.Describe()} cannot be read: {e.Message}", true, e);
    }

    private static RpcException UnknownSerialization(PendingCall call, in DubboHeader header) => new(
        RpcErrorCode.Serialization, $"The answer to {call.Describe()} is in serialization {header.SerializationId}, which is not Hessian 2.", true)
    {
        Status = header.Status,
    };

    [DoesNotReturn]
    private static void ThrowMalformed(PendingCall call, ReadOnlySpan<byte> body, string what) => throw new RpcException(
        RpcErrorCode.Protocol, $"The answer to {call.Describe()} has {what}: its {body.Length} bytes begin with 0x{Show(body)}", true);

    private static string Show(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(body[..Math.Min(body.Length, ShownBytes)]);
}
