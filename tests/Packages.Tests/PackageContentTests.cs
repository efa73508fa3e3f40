namespace Packages.Tests;

/// <summary>What stands in each package.</summary>
public sealed class PackageContentTests
{
    [TestCase("Hessian2")]
    [TestCase("Getty")]
    [TestCase("DubboGo.Net")]
    [TestCase("DubboGo.Net.ZooKeeper")]
    public void A_package_holds_library_documentation_and_readme(string id) =>
        Assert.That(Feed.EntriesOf(id), Is.SupersetOf((string[])[$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "README.md"]));

    [TestCase("Hessian2", "Hessian2.Generator")]
    [TestCase("Hessian2", "Hessian2.CodeFixes")]
    [TestCase("DubboGo.Net", "DubboGo.Net.Generator")]
    public void A_package_brings_its_generator_to_the_compiler_and_not_to_the_program(string id, string generator)
    {
        var entries = Feed.EntriesOf(id);

        Assert.That(entries, Has.Member($"analyzers/dotnet/cs/{generator}.dll"));
        Assert.That(entries, Has.None.EqualTo($"lib/net10.0/{generator}.dll"));
    }
}
