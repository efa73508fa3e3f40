using System.Net;

namespace DubboGo.Net.ZooKeeper.Client;

/// <summary>
/// The servers of an ensemble in an order drawn by lot, and the pauses between rounds in vain. Used by the session loop alone.
/// </summary>
internal sealed class ServerList
{
    private readonly EndPoint[] _servers;
    private readonly TimeSpan _firstPause;
    private readonly TimeSpan _longestPause;
    private int _next;
    private int _tried;
    private int _rounds;

    public ServerList(IReadOnlyList<EndPoint> servers, TimeSpan firstPause, TimeSpan longestPause)
    {
        (_servers, _firstPause, _longestPause) = ([.. servers], firstPause, longestPause);
        Random.Shared.Shuffle(_servers);
    }

    public int Count => _servers.Length;

    /// <summary>The server whose turn it is.</summary>
    public EndPoint Current => _servers[_next];

    /// <summary>Rounds in vain since the last success.</summary>
    public int Rounds => _rounds;

    /// <summary>The current server serves: the pauses begin anew.</summary>
    public void Succeeded() => _tried = _rounds = 0;

    /// <summary>Goes on to the next server.</summary>
    /// <returns>How long to wait before trying it: a pause after a whole round, else nothing.</returns>
    public TimeSpan Advance()
    {
        _next = (_next + 1) % _servers.Length;
        if (++_tried < _servers.Length) return TimeSpan.Zero;
        _tried = 0;
        double pause = Math.Min(_firstPause.TotalMilliseconds * Math.Pow(2, Math.Min(_rounds++, 30)), _longestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(pause * (1 - (Random.Shared.NextDouble() / 2)));
    }
}
