using DubboGo.Net.ZooKeeper.Jute;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class CreateRequest(string path, ReadOnlyMemory<byte> data, ZooKeeperCreateMode mode, IReadOnlyList<ZooKeeperAcl> acl)
    : Request<string>(OpCode.Create, path)
{
    protected override void WriteBody(JuteWriter writer)
    {
        writer.Write(Path!);
        writer.Write(data.Span);
        writer.Write(acl);
        writer.Write((int)mode);
    }

    protected override string ReadResult(ref JuteReader body) => body.ReadString("path");
}
