using Getty;

namespace DubboGo.Net.Protocol;

/// <summary>What one frame stands for: it knows how to write itself.</summary>
internal abstract class DubboMessage
{
    /// <summary>Writes the whole frame.</summary>
    public abstract void Encode(FrameWriter output);
}
