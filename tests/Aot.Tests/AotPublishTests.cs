using System.Runtime.InteropServices;
using Tests.Common;

namespace Aot.Tests;

/// <summary>Native AOT: publishing gives no trim or AOT warning, and the native program does its work.</summary>
public sealed class AotPublishTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    [TestCase("tests/Aot.Codec")]
    [TestCase("tests/Aot.Rpc")]
    [TestCase("samples/CodecOnly")]
    [TestCase("samples/CustomProtocol")]
    public async Task A_program_publishes_without_a_warning_and_runs(string project)
    {
        string name = Path.GetFileName(project);
        string output = Repository.File("artifacts", "aot", name);
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);

        // Warnings are errors in this repository, those of the trimmer and the native compiler too.
        string published = await RunAsync("dotnet", "publish", Repository.File(project.Split('/')), "--configuration", "Release",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--nologo", "--verbosity", "quiet", "--output", output,
            "-p:PublishAot=true", "-p:TrimmerSingleWarn=false", "-p:ArtifactsPath=" + Repository.File("artifacts", "aot-build"));
        string printed = await RunAsync(Path.Combine(output, name));

        Assert.That(published, Does.Not.Contain("warning"));
        Assert.That(printed, Is.Not.Empty.And.Not.Contains("FAILED"));
        Assert.That(File.Exists(Path.Combine(output, $"{name}.dll")), Is.False, "it is a native program");
    }

    private static async Task<string> RunAsync(string file, params string[] arguments)
    {
        await using var process = ChildProcess.Start(file, arguments, Repository.Root);
        int code = await process.WaitForExitAsync(s_limit);

        Assert.That(code, Is.Zero, process.Printed());
        return process.Printed();
    }
}
