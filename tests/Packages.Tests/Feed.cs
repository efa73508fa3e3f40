using System.IO.Compression;
using System.Xml.Linq;
using Tests.Common;

namespace Packages.Tests;

/// <summary>The folder of packages that './build.sh --target=Pack' makes.</summary>
internal static class Feed
{
    public static string Folder { get; } = Repository.File("artifacts", "packages");

    /// <summary>The package file of an id; fails with a sentence where it was not packed.</summary>
    public static string PackageOf(string id) =>
        Directory.Exists(Folder) && Directory.GetFiles(Folder, "*.nupkg").SingleOrDefault(file => IdOf(file) == id) is { } found
            ? found
            : throw new InvalidOperationException($"No package '{id}' in artifacts/packages: './build.sh --target=Pack' makes it.");

    public static string VersionOf(string id) => Metadata(PackageOf(id), "version");

    public static IReadOnlyList<string> EntriesOf(string id)
    {
        using var archive = ZipFile.OpenRead(PackageOf(id));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static string IdOf(string file) => Metadata(file, "id");

    private static string Metadata(string file, string name)
    {
        using var archive = ZipFile.OpenRead(file);
        using var manifest = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(manifest).Descendants().First(element => element.Name.LocalName == name).Value;
    }
}
