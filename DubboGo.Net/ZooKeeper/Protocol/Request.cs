using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>A request that is answered, in the order of requests.</summary>
internal abstract class Request(OpCode operation, string? path) : OutboundPacket
{
    /// <summary>Set when it is sent; the answer repeats it.</summary>
    public int Xid { get; set; }

    /// <summary>The node that it is about, as the server names it.</summary>
    public string? Path => path;

    protected OpCode Operation => operation;

    public sealed override void Write(JuteWriter writer)
    {
        writer.Write(Xid);
        writer.Write((int)operation);
        WriteBody(writer);
    }

    /// <summary>Takes the answer. Runs on the receive loop, before any later frame is looked at.</summary>
    public abstract void Complete(int error, JuteReader body);

    /// <summary>There will be no answer.</summary>
    public abstract void Fail(Exception error);

    protected abstract void WriteBody(JuteWriter writer);
}
