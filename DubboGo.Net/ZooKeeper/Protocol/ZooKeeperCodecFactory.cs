using Getty;

namespace DubboGo.Net.ZooKeeper.Protocol;

internal sealed class ZooKeeperCodecFactory(int maxFrameSize) : ICodecFactory<Packet>
{
    public ICodec<Packet> Create() => new ZooKeeperCodec(maxFrameSize);
}
