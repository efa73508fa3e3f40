using System.Threading.Channels;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>The states that a client has gone through, to be awaited.</summary>
internal sealed class StateRecorder
{
    private readonly Channel<ZooKeeperState> _states = Channel.CreateUnbounded<ZooKeeperState>();
    private readonly List<ZooKeeperState> _seen = [];

    public StateRecorder(IZooKeeperClient client) => client.StateChanged += state => _states.Writer.TryWrite(state);

    /// <summary>What has been awaited so far, and what came before it.</summary>
    public IReadOnlyList<ZooKeeperState> Seen => _seen;

    public async Task WaitForAsync(ZooKeeperState state)
    {
        ZooKeeperState next;
        do
        {
            next = await _states.Reader.ReadAsync().WithDeadline();
            _seen.Add(next);
        }
        while (next != state);
    }
}
