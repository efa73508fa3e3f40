using Getty;
using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>An answer whose status is not OK: its body is one string.</summary>
internal sealed class StatusAnswer(long id, byte serializationId, byte status, string text) : DubboMessage
{
    // Java's texts carry whole stack traces; a limit keeps one bad request from making us send kilobytes of nothing.
    private const int MaxText = 4096;

    public byte Status { get; } = status;

    public string Text { get; } = text.Length > MaxText ? text[..MaxText] : text;

    public override void Encode(FrameWriter output)
    {
        int at = output.Reserve(DubboHeader.Size);
        var writer = new HessianWriter(output, HessianOptions.Default);
        try
        {
            writer.WriteString(Text);
            writer.Flush();
        }
        finally
        {
            writer.Dispose();
        }
        var header = new DubboHeader(serializationId, Status, id, output.Count - at - DubboHeader.Size);
        header.Write(output.Patch(at, DubboHeader.Size));
    }
}
