using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class DeleteRequest(string path, int version) : Request<bool>(OpCode.Delete, path)
{
    protected override void WriteBody(JuteWriter writer)
    {
        writer.Write(Path!);
        writer.Write(version);
    }

    protected override bool ReadResult(ref JuteReader body) => true;
}
