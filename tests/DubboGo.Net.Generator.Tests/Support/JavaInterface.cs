using System.Text.RegularExpressions;
using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>A Java interface as the JDK itself describes it.</summary>
internal static partial class JavaInterface
{
    /// <summary>Compiles a file of the folder Java and returns its methods as <c>name(descriptor)</c>, in order of declaration.</summary>
    public static async Task<string[]> MethodsAsync(string name)
    {
        string folder = Directory.CreateTempSubdirectory("dubbo-javap").FullName;
        try
        {
            string source = Repository.File("tests", "DubboGo.Net.Generator.Tests", "Java", name + ".java");
            await RunAsync("javac", "-d", folder, source);
            string described = await RunAsync("javap", "-s", "-cp", folder, name);
            return [.. Method().Matches(described).Select(method => $"{method.Groups["name"].Value}({method.Groups["descriptor"].Value})")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WithDeadline();
        Assert.That(process.ExitCode, Is.Zero, await errors);
        return await output;
    }

    [GeneratedRegex(@"abstract \S+ (?<name>\w+)\(.*\);\s+descriptor: \((?<descriptor>.*)\)")]
    private static partial Regex Method();
}
