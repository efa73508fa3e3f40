using System.Text;
using DubboGo.Net.ZooKeeper.Client;
using DubboGo.Net.ZooKeeper.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// One URL that is to be registered, or no longer. Its node is created once per session and never deleted to be created again: one that
/// is there already is recognised by the session that owns it, and one of another session is left to end with it.
/// </summary>
internal sealed class Registration : Reconciler
{
    private readonly IZooKeeperClient _client;
    private readonly ServiceTree _tree;
    private readonly DubboUrl _url;
    private readonly ILogger _logger;
    private readonly Action<Registration> _onGone;
    private readonly ZooKeeperCreateMode _mode;
    private readonly string _path;
    private readonly Action<ZooKeeperEvent> _onNodeChanged;

    // Guards the two below.
    private readonly Lock _gate = new();
    private bool _isWanted;
    private TaskCompletionSource _settled = ObservedSource.New();

    // The session in which the node is known to stand; 0 for none. Used by the running look alone.
    private long _standsIn;

    public Registration(
        IZooKeeperClient client, ServiceTree tree, DubboUrl url, Action<Registration> onGone,
        ILogger logger, TimeProvider time, CancellationToken stopping)
        : base(logger, time, stopping)
    {
        (_client, _tree, _url, _onGone, _logger) = (client, tree, url, onGone, logger);
        _mode = url.GetBoolean("dynamic", true) ? ZooKeeperCreateMode.Ephemeral : ZooKeeperCreateMode.Persistent;
        _path = PathOf(tree, url);
        _onNodeChanged = _ => Poke();
    }

    public bool IsWanted
    {
        get
        {
            lock (_gate) return _isWanted;
        }
    }

    /// <summary>The key of the registration: its node.</summary>
    public string Path => _path;

    protected override string Name => $"Registering {_url} in ZooKeeper";

    public static string PathOf(ServiceTree tree, DubboUrl url)
    {
        string category = url["category"] ?? (url.Protocol == "consumer" ? ServiceTree.Consumers : ServiceTree.Providers);
        return $"{tree.PathOf(url.InterfaceName, category)}/{url.Encode()}";
    }

    /// <summary>Wants it registered, or not.</summary>
    /// <returns>Ends when ZooKeeper agrees; cancelled when the opposite is wanted before that.</returns>
    public Task Want(bool registered)
    {
        Task settled;
        lock (_gate)
        {
            if (registered != _isWanted)
            {
                _settled.TrySetCanceled();
                _settled = ObservedSource.New();
            }
            _isWanted = registered;
            settled = _settled.Task;
        }
        Poke();
        return settled;
    }

    /// <summary>Ends the waiting, for good.</summary>
    public void Abandon(Exception error)
    {
        lock (_gate) _settled.TrySetException(error);
    }

    protected override async Task ReconcileAsync()
    {
        bool wanted;
        TaskCompletionSource settled;
        lock (_gate) (wanted, settled) = (_isWanted, _settled);
        bool agrees = wanted ? await CreateAsync().ConfigureAwait(false) : await DeleteAsync().ConfigureAwait(false);
        if (!agrees) return;
        settled.TrySetResult();
        if (!wanted) _onGone(this);
    }

    // Who waits for the first registration is told why it fails, and it is given up; later ones are tried for ever.
    protected override void OnFailed(ZooKeeperException error)
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _settled.TrySetException(error);
            if (isFirst) _isWanted = false;
        }
        if (isFirst) _onGone(this);
    }

    private async Task<bool> CreateAsync()
    {
        long session = _client.SessionId;
        if (session != 0 && _standsIn == session) return true;
        try
        {
            await _tree.EnsureAsync(_url.InterfaceName).ConfigureAwait(false);
            await _client.CreateAsync(_path, Encoding.UTF8.GetBytes(_url.Host), _mode, _tree.Acl).ConfigureAwait(false);
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NodeExists)
        {
            if (!await IsOursAsync().ConfigureAwait(false)) return false;
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NoNode)
        {
            _tree.Forget(_url.InterfaceName);
            Poke();
            return false;
        }
        _standsIn = session;
        _logger.Registered(_path);
        return true;
    }

    // The node is there: after a lost answer it is ours, after a lost session it may still be that session's, for as long as the servers
    // keep it. Then its end wakes us.
    private async Task<bool> IsOursAsync()
    {
        if (await _client.ExistsAsync(_path, _onNodeChanged).ConfigureAwait(false) is not { } stat)
        {
            Poke();
            return false;
        }
        if (stat.EphemeralOwner == _client.SessionId) return true;
        if (stat.EphemeralOwner != 0)
        {
            _logger.StaleNode(_path, stat.EphemeralOwner);
            return false;
        }
        if (_mode == ZooKeeperCreateMode.Ephemeral) _logger.PersistentNode(_path);
        return true;
    }

    private async Task<bool> DeleteAsync()
    {
        _standsIn = 0;
        if (await _client.ExistsAsync(_path).ConfigureAwait(false) is not { } stat) return true;
        bool isOurs = stat.EphemeralOwner == (_mode == ZooKeeperCreateMode.Ephemeral ? _client.SessionId : 0);
        if (!isOurs) return true;
        try
        {
            await _client.DeleteAsync(_path).ConfigureAwait(false);
        }
        catch (ZooKeeperException e) when (e.Kind == ZooKeeperErrorKind.NoNode)
        {
            // Gone between the two requests.
        }
        return true;
    }
}
