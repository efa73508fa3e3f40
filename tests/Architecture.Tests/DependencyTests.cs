using System.Reflection;

namespace Architecture.Tests;

/// <summary>Dependencies point down only.</summary>
public sealed class DependencyTests
{
    [Test]
    public void Hessian2_references_nothing_but_the_framework() =>
        Assert.That(ReferencesOf("Hessian2"), Is.All.StartsWith("System"));

    [Test]
    public void Getty_knows_neither_Hessian2_nor_Dubbo() =>
        Assert.That(ReferencesOf("Getty"), Has.All.Matches<string>(name => name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)));

    [Test]
    public void The_core_names_no_particular_registry() =>
        Assert.That(ReferencesOf("DubboGo.Net"), Has.None.StartsWith("DubboGo.Net."));

    [TestCase("Hessian2")]
    [TestCase("Getty")]
    [TestCase("DubboGo.Net")]
    [TestCase("DubboGo.Net.ZooKeeper")]
    public void No_generator_is_compiled_into_a_library(string assembly)
    {
        var roslyn = ReferencesOf(assembly).Where(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

        Assert.That(roslyn, Is.Empty);
    }

    private static string[] ReferencesOf(string assembly) =>
        [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!)];
}
