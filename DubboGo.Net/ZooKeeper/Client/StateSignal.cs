using DubboGo.Net.ZooKeeper.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>The state of a client and those who wait for it. Published by one thread at a time, read by all.</summary>
internal sealed class StateSignal(ILogger logger)
{
    private readonly Lock _gate = new(); // guards _current and _connected
    private ZooKeeperState _current = ZooKeeperState.Connecting;
    private TaskCompletionSource _connected = ObservedSource.New();

    public event Action<ZooKeeperState>? Changed;

    public ZooKeeperState Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    /// <summary>Ends when connected; fails when closed.</summary>
    public Task Connected
    {
        get
        {
            lock (_gate) return _connected.Task;
        }
    }

    public static ZooKeeperException ClosedError() => new(ZooKeeperErrorKind.Closed, "The ZooKeeper client is closed.");

    /// <summary>Goes over to <paramref name="state"/> and tells all; nothing follows <see cref="ZooKeeperState.Closed"/>.</summary>
    public void Publish(ZooKeeperState state, long sessionId)
    {
        lock (_gate)
        {
            if (_current == state || _current == ZooKeeperState.Closed) return;
            _current = state;
            if (_connected.Task.IsCompleted) _connected = ObservedSource.New();
            if (state == ZooKeeperState.Connected) _connected.TrySetResult();
            if (state == ZooKeeperState.Closed) _connected.TrySetException(ClosedError());
        }
        logger.StateChanged(state, sessionId);
        foreach (var handler in Delegate.EnumerateInvocationList(Changed)) Tell(handler, state);
    }

    private void Tell(Action<ZooKeeperState> handler, ZooKeeperState state)
    {
        try
        {
            handler(state);
        }
        catch (Exception e)
        {
            logger.CallbackThrew(e);
        }
    }
}
