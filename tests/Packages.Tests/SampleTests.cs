using System.Xml.Linq;
using Tests.Common;

namespace Packages.Tests;

/// <summary>
/// Every sample, built in an empty folder outside the repository with packages in place of its project references, and run: what a user
/// gets who copies it.
/// </summary>
public sealed class SampleTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    // A project of the repository and the package that stands for it; generators come inside the package of their library.
    private static readonly Dictionary<string, string?> s_packages = new()
    {
        ["Hessian2.csproj"] = "Hessian2",
        ["Getty.csproj"] = "Getty",
        ["DubboGo.Net.csproj"] = "DubboGo.Net",
        ["DubboGo.Net.ZooKeeper.csproj"] = "DubboGo.Net.ZooKeeper",
        ["Hessian2.Generator.csproj"] = null,
        ["DubboGo.Net.Generator.csproj"] = null,
    };

    [TestCase("CodecOnly")]
    [TestCase("CustomProtocol")]
    [TestCase("Demo", "--seconds=1")]
    public async Task A_sample_builds_and_runs_from_the_packages(string sample, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory($"sample-{sample}-");
        try
        {
            Copy(sample, folder.FullName);

            await RunAsync("dotnet", folder.FullName, "build", "--nologo", "--verbosity", "quiet", "--output", "out");
            string printed = await RunAsync(Path.Combine(folder.FullName, "out", sample), folder.FullName, arguments);

            Assert.That(printed, Is.Not.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Every_sample_is_tested()
    {
        var samples = Directory.GetDirectories(Repository.File("samples")).Select(Path.GetFileName);
        var tested = typeof(SampleTests).GetMethod(nameof(A_sample_builds_and_runs_from_the_packages))!
            .GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>().Select(test => test.Arguments[0]);

        Assert.That(tested, Is.EquivalentTo(samples));
    }

    private static void Copy(string sample, string folder)
    {
        string source = Repository.File("samples", sample);
        foreach (string file in Directory.GetFiles(source, "*.cs")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(folder, $"{sample}.csproj"), WithPackages(Path.Combine(source, $"{sample}.csproj")));
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), NuGetConfiguration());
    }

    // Packages of ours go into the folder itself, where no earlier build of the same version can stand in for them; all others are taken
    // from where they are.
    private static string NuGetConfiguration()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return new XElement("configuration",
            new XElement("config", new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", "packages"))),
            new XElement("fallbackPackageFolders", new XElement("add", new XAttribute("key", "cache"), new XAttribute("value", cache))),
            new XElement("packageSources", new XElement("add", new XAttribute("key", "feed"), new XAttribute("value", Feed.Folder)))).ToString();
    }

    private static string WithPackages(string file)
    {
        var project = XDocument.Load(file);
        foreach (var reference in project.Descendants("ProjectReference").ToList())
        {
            string? package = s_packages[Path.GetFileName(reference.Attribute("Include")!.Value)];
            if (package is null) reference.Remove();
            else reference.ReplaceWith(Package(package, Feed.VersionOf(package)));
        }
        var versions = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(v => v.Attribute("Include")!.Value, v => v.Attribute("Version")!.Value);
        foreach (var reference in project.Descendants("PackageReference").Where(r => r.Attribute("Version") is null))
        {
            reference.SetAttributeValue("Version", versions[reference.Attribute("Include")!.Value]);
        }
        project.Root!.AddFirst(new XElement("PropertyGroup",
            new XElement("TargetFramework", "net10.0"), new XElement("Nullable", "enable"), new XElement("ImplicitUsings", "enable"),
            new XElement("TreatWarningsAsErrors", "true"), new XElement("NuGetAudit", "false"), new XElement("InvariantGlobalization", "true")));
        return project.ToString();
    }

    private static XElement Package(string id, string version) =>
        new("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version));

    private static async Task<string> RunAsync(string file, string folder, params string[] arguments)
    {
        await using var process = ChildProcess.Start(file, arguments, folder);
        int code = await process.WaitForExitAsync(s_limit);

        Assert.That(code, Is.Zero, process.Printed());
        return process.Printed();
    }
}
