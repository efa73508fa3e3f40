using Tests.Common;

namespace Packages.Tests;

/// <summary>The hessian command, installed from the packed feed into an empty folder and run.</summary>
public sealed class ToolTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Test]
    public async Task The_hessian_command_installs_from_its_package_and_runs()
    {
        var folder = Directory.CreateTempSubdirectory("tool-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "NuGet.config"), $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{Feed.Folder}\" /></packageSources></configuration>");
            await RunAsync(0, "dotnet", folder.FullName, "tool", "install", "Hessian2.Tool", "--version", Feed.VersionOf("Hessian2.Tool"), "--tool-path", "bin", "--configfile", "NuGet.config", "--no-cache");

            string command = Path.Combine(folder.FullName, "bin", "hessian");
            string shown = await RunAsync(0, command, folder.FullName, "show", "--hex", "79 91");
            string broken = await RunAsync(1, command, folder.FullName, "show", "--hex", "79");

            Assert.That(shown, Does.Contain("[0] 1 (int)"));
            Assert.That(broken, Does.Contain("broken at byte 1, in [0]"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_package_brings_all_that_the_command_needs()
    {
        var entries = Feed.EntriesOf("Hessian2.Tool");

        Assert.That(entries, Has.Member("README.md"));
        Assert.That(entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName), Is.SupersetOf((string[])["Hessian2.Tool.dll", "Hessian2.dll"]));
    }

    private static async Task<string> RunAsync(int expected, string file, string folder, params string[] arguments)
    {
        await using var process = ChildProcess.Start(file, arguments, folder);
        int code = await process.WaitForExitAsync(s_limit);

        Assert.That(code, Is.EqualTo(expected), process.Printed());
        return process.Printed();
    }
}
