namespace DubboGo.Net.Protocol;

/// <summary>The stream is no sequence of frames any more; the connection has to close.</summary>
internal sealed class FrameException(FrameFault fault, string message) : Exception(message)
{
    public FrameFault Fault { get; } = fault;
}
