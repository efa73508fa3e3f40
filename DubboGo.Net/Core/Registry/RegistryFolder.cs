using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// The files of a file registry: <c>SERVICE/CATEGORY/HASH.OWNER</c>, each holding one URL, and <c>.owners/OWNER</c>, which its process keeps
/// locked as long as it lives: the operating system gives the lock back however the process ends, so entries of the dead are known at once,
/// without a clock, and those of a process that is merely stopped are kept. Thread-safe: it holds no state but its owner's lock.
/// </summary>
internal sealed class RegistryFolder(string root, ILogger logger) : IDisposable
{
    private const int LongestEntry = 64 * 1024;
    private readonly string _owners = Path.Combine(root, ".owners");
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private FileStream? _lock;

    public string Root => root;

    /// <summary>Writes an entry of this process; nothing happens where it is there.</summary>
    public void Write(DubboUrl url)
    {
        HoldLock();
        string path = PathOf(url);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Readers see the whole entry or none.
        string draft = path + ".draft";
        File.WriteAllText(draft, url.ToString());
        File.Move(draft, path, overwrite: true);
    }

    public void Delete(DubboUrl url)
    {
        string path = PathOf(url);
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>Reads the entries of one service, and removes those of processes that are gone.</summary>
    public RegistrySnapshot Read(string service)
    {
        var alive = new Dictionary<string, bool>(StringComparer.Ordinal);
        var urls = new List<DubboUrl>();
        string folder = Path.Combine(root, Escape(service));
        if (!Directory.Exists(folder)) return RegistrySnapshot.Empty;
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string owner = Path.GetExtension(path).TrimStart('.');
            if (owner is "" or "draft") continue;
            if (!alive.TryGetValue(owner, out bool lives)) alive[owner] = lives = IsAlive(owner);
            if (!lives) DeleteStale(path);
            else if (TryRead(path) is { } url) urls.Add(url);
        }
        return RegistryEntries.ToSnapshot(urls);
    }

    /// <summary>False where nobody has registered a provider of the service yet, or its entries have been deleted with their folder.</summary>
    public bool HoldsProviders(string service) => Directory.Exists(Path.Combine(root, Escape(service), "providers"));

    public void Dispose()
    {
        if (_lock is null) return;
        _lock.Dispose();
        _lock = null;
        DeleteStale(Path.Combine(_owners, _owner));
    }

    private static string Escape(string service) => DubboUrl.Encode(service).Replace("*", "%2A", StringComparison.Ordinal);

    private string PathOf(DubboUrl url)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.ToString())).AsSpan(0, 16));
        return Path.Combine(root, Escape(url.InterfaceName), Escape(RegistryEntries.CategoryOf(url)), $"{hash}.{_owner}");
    }

    private void HoldLock()
    {
        string path = Path.Combine(_owners, _owner);
        if (_lock is not null && File.Exists(path)) return;
        _lock?.Dispose();
        Directory.CreateDirectory(_owners);
        _lock = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private bool IsAlive(string owner)
    {
        if (owner == _owner) return true;
        string path = Path.Combine(_owners, owner);
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Nobody holds it: its process is gone.
            }
            DeleteStale(path);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Held, or not ours to judge.
            return true;
        }
    }

    private DubboUrl? TryRead(string path)
    {
        try
        {
            string? reason = "it is too long";
            var url = new FileInfo(path).Length > LongestEntry ? null : UrlParser.Parse(File.ReadAllText(path), out reason);
            if (url is null) ClusterLog.EntrySkipped(logger, path, reason!);
            return url;
        }
        catch (FileNotFoundException)
        {
            // Taken back since the folder was listed.
            return null;
        }
    }

    // Another reader may be at it too: who comes second finds nothing.
    private void DeleteStale(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException e)
        {
            ClusterLog.EntrySkipped(logger, path, e.Message);
        }
    }
}
