using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class SetDataRequest(string path, ReadOnlyMemory<byte> data, int version) : Request<ZooKeeperStat>(OpCode.SetData, path)
{
    protected override void WriteBody(JuteWriter writer)
    {
        writer.Write(Path!);
        writer.Write(data.Span);
        writer.Write(version);
    }

    protected override ZooKeeperStat ReadResult(ref JuteReader body) => body.ReadStat();
}
