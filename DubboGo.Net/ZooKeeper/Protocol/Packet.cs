namespace DubboGo.Net.ZooKeeper.Protocol;

/// <summary>One frame: what the client sends is an <see cref="OutboundPacket"/>, all others come from a server.</summary>
internal abstract class Packet;
