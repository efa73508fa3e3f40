using System.Runtime.InteropServices;
using Tests.Common;

namespace Aot.Tests;

/// <summary>A program that uses generated converters only, published without a JIT and run.</summary>
public class PublishedProgramTests
{
    // The native compiler takes a minute on a small machine; this only ends what hangs.
    private static readonly TimeSpan s_publishing = TimeSpan.FromMinutes(10);

    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("hessian2-aot-").FullName;

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task It_is_published_without_a_warning_and_passes_its_checks()
    {
        await using var publish = ChildProcess.Start("dotnet",
        [
            "publish", Repository.File("tests", "Aot.Tests", "App", "Aot.App.csproj"), "--configuration", "Release",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", _folder, "--nologo", "--disable-build-servers",
        ]);
        int published = await publish.WaitForExitAsync(s_publishing);

        Assert.That(published, Is.Zero, publish.Printed());
        Assert.That(publish.Printed(), Does.Not.Contain("warning"));

        await using var program = ChildProcess.Start(Path.Combine(_folder, "Aot.App"), []);
        int failed = await program.WaitForExitAsync();

        Assert.That(failed, Is.Zero, program.Printed());
        Assert.That(program.Printed(), Does.Contain("checks, 0 failed"));
    }
}
