namespace DubboGo.Net.ZooKeeper;

/// <summary>The rules of paths, checked here so that a wrong one fails in the caller and not at the server.</summary>
internal static class ZooKeeperPath
{
    public static string Validate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Complain(path) is { } reason) throw new ArgumentException($"'{path}' is no ZooKeeper path: {reason}.", nameof(path));
        return path;
    }

    public static string ValidateChroot(string chroot)
    {
        ArgumentNullException.ThrowIfNull(chroot);
        return chroot is "" or "/" ? "" : Validate(chroot);
    }

    /// <summary>The parent of a path; null for the root.</summary>
    public static string? Parent(string path) => path.LastIndexOf('/') switch
    {
        0 when path.Length == 1 => null,
        0 => "/",
        var at => path[..at],
    };

    /// <summary>The path at the server.</summary>
    public static string ToServer(string chroot, string path) => (chroot, path) switch
    {
        ("", _) => path,
        (_, "/") => chroot,
        _ => chroot + path,
    };

    /// <summary>The path as the client names it; one outside of the chroot stays as it is.</summary>
    public static string FromServer(string chroot, string path)
    {
        if (chroot.Length == 0 || !path.StartsWith(chroot, StringComparison.Ordinal)) return path;
        if (path.Length == chroot.Length) return "/";
        return path[chroot.Length] == '/' ? path[chroot.Length..] : path;
    }

    private static string? Complain(string path)
    {
        if (path.Length == 0 || path[0] != '/') return "it does not begin with '/'";
        if (path.Length == 1) return null;
        if (path[^1] == '/') return "it ends with '/'";
        foreach (Range part in path.AsSpan(1).Split('/'))
        {
            if (path.AsSpan(1)[part] is "" or "." or "..") return "a name in it is empty, '.' or '..'";
        }
        return path.AsSpan().ContainsAnyInRange('\0', '\x1f') ? "it contains a control character" : null;
    }
}
