using System.Collections.Immutable;
using DubboGo.Net.ZooKeeper.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net.ZooKeeper.Registry;

/// <summary>
/// The children of one category node of a service, as they were last read, and whether they must be read again. Used by its directory's
/// running look alone, but for <see cref="MarkStale"/>.
/// </summary>
internal sealed class Category
{
    private readonly Action<ZooKeeperEvent> _watch;

    // What was read, by the names of the nodes; null for one that is no URL. Of a long list only what is new is parsed.
    private Dictionary<string, DubboUrl?> _parsed = [];
    private string[] _names = [];
    private volatile bool _isStale = true;

    public Category(string path, Action poke)
    {
        Path = path;
        // One delegate for the life of the category: setting it again while it waits changes nothing.
        _watch = _ =>
        {
            MarkStale();
            poke();
        };
    }

    public string Path { get; }

    public bool IsStale => _isStale;

    public ImmutableArray<DubboUrl> Urls { get; private set; } = [];

    public void MarkStale() => _isStale = true;

    /// <summary>Reads the children and waits for their next change.</summary>
    public async Task<string[]> ReadAsync(IZooKeeperClient client)
    {
        _isStale = false; // before the request: an event that follows its answer counts
        try
        {
            string[] names = [.. await client.GetChildrenAsync(Path, _watch).ConfigureAwait(false)];
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch
        {
            _isStale = true;
            throw;
        }
    }

    /// <summary>Takes over what was read; <see cref="Urls"/> stays the same array where nothing has changed.</summary>
    public void Accept(string[] names, ILogger logger)
    {
        if (names.AsSpan().SequenceEqual(_names)) return;
        var known = _parsed;
        _parsed = names.Distinct().ToDictionary(
            name => name, name => known.TryGetValue(name, out DubboUrl? url) ? url : Parse(name, logger));
        _names = names;
        Urls = [.. names.Select(name => _parsed[name]).OfType<DubboUrl>()];
    }

    // Some peers leave nodes that are no URLs; whether a URL is of use is for its reader to say.
    private DubboUrl? Parse(string name, ILogger logger)
    {
        if (DubboUrl.TryParse(DubboUrl.Decode(name), out DubboUrl? url) && url is { Protocol.Length: > 0, Host.Length: > 0 }) return url;
        logger.NodeLeftOut(Path, name);
        return null;
    }
}
