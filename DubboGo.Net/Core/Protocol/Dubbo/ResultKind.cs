namespace DubboGo.Net.Protocol;

/// <summary>
/// The first value of an answer's body (<c>org.apache.dubbo.rpc.protocol.dubbo.DubboCodec</c>, RESPONSE_*). The upper three carry
/// attachments behind the value; a provider sends them only to clients that speak 2.0.2 or later.
/// </summary>
internal static class ResultKind
{
    public const int Exception = 0;
    public const int Value = 1;
    public const int Null = 2;

    /// <summary>What distinguishes 3, 4 and 5 from 0, 1 and 2.</summary>
    public const int WithAttachments = 3;

    public const int Last = Null + WithAttachments;
}
