using Microsoft.Extensions.Logging;

namespace DubboGo.Net;

/// <summary>
/// Makes registries that are a folder shared by the processes of one machine: <c>file:///tmp/services</c>. Parameter <c>refresh</c>: how
/// often, in milliseconds, the folder is read anew beside what the file system reports; 1000 by default. Thread-safe.
/// </summary>
public sealed class FileRegistryFactory : IRegistryFactory
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "file";

    private static readonly TimeSpan s_refresh = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public string Name => Scheme;

    /// <inheritdoc/>
    public IRegistry Create(DubboUrl url, ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        var logger = loggerFactory.CreateLogger<FileRegistryFactory>();
        var folder = new RegistryFolder(PathOf(url), logger);
        return new FileRegistry(url, folder, url.GetMilliseconds("refresh", s_refresh), TimeProvider.System, logger);
    }

    // file:///C:/services names a drive, file:///tmp/services starts at the root.
    private static string PathOf(DubboUrl url)
    {
        if (url.Path.Length == 0 || url.Host.Length > 0)
        {
            throw new InvalidOperationException($"'{url}' names no folder: a file registry looks like file:///tmp/services.");
        }
        string path = DubboUrl.Decode(url.Path.Replace("+", "%2B", StringComparison.Ordinal));
        return path.Length > 1 && path[1] == ':' ? path : "/" + path;
    }
}
