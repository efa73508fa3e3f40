using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator.Tests;

/// <summary>What is done anew after an edit: editors run generators at every key.</summary>
public sealed class IncrementalityTests
{
    private const string Users = """[DubboService("x.Users")] public interface IUsers { Task<string> GetAsync(int id); }""";
    private const string Orders = """[DubboService("x.Orders")] public interface IOrders { void Put(List<string> lines); }""";
    private const string Broken = """[DubboService("x.Broken")] public interface IBroken { void Put(uint line); }""";

    [Test]
    public void An_edit_of_another_file_emits_nothing_anew()
    {
        var (parsed, emitted) = ReasonsAfter(["class A;", Users, Broken], 0, "class A { int _b = 1; }");

        Assert.That(parsed, Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged).And.Exactly(2).Items);
        Assert.That(emitted, Is.All.EqualTo(IncrementalStepRunReason.Cached).And.Exactly(2).Items);
    }

    [TestCase("// a comment above\n" + Users)]
    [TestCase("class A { int _b = 1; }\n" + Users)]
    [TestCase("""[DubboService("x.Users")] public interface IUsers { /* said within */ Task<string> GetAsync(int id); }""")]
    public void An_edit_of_the_same_file_that_changes_no_contract_emits_nothing_anew(string edited)
    {
        var (parsed, emitted) = ReasonsAfter([Users], 0, edited);

        Assert.That(parsed, Is.EqualTo([IncrementalStepRunReason.Unchanged]));
        Assert.That(emitted, Is.EqualTo([IncrementalStepRunReason.Cached]));
    }

    [Test]
    public void An_edit_of_one_contract_emits_that_one_anew()
    {
        var (parsed, emitted) = ReasonsAfter([Users, Orders], 0, Users.Replace("int id", "long id"));

        Assert.That(parsed, Is.EqualTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged]));
        Assert.That(emitted, Is.EquivalentTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]));
    }

    [Test]
    public void An_edit_of_an_inherited_interface_emits_its_contracts_anew()
    {
        const string Derived = """[DubboService("x.Users")] public interface IUsers : IBase { }""";

        var (_, emitted) = ReasonsAfter(["public interface IBase { void M(int a); }", Derived], 0, "public interface IBase { void M(long a); }");

        Assert.That(emitted, Is.EqualTo([IncrementalStepRunReason.Modified]));
    }

    [Test]
    public void The_model_keeps_no_compilation_alive()
    {
        var result = Generation.NewDriver().RunGenerators(Generation.Compile("Acme", [Users, Orders, Broken])).GetRunResult().Results.Single();

        object[] models = [.. result.TrackedSteps[ContractGenerator.ContractsStep].SelectMany(step => step.Outputs).Select(output => output.Value)];

        Assert.That(models, Has.Length.EqualTo(3));
        foreach (object model in models) AssertOnlyValues(model, []);
    }

    private static (IncrementalStepRunReason[] Parsed, IncrementalStepRunReason[] Emitted) ReasonsAfter(string[] files, int file, string edited)
    {
        var compilation = Generation.Compile("Acme", files);
        var driver = Generation.NewDriver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == files[file]);
        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Generation.Parse(edited))).GetRunResult().Results.Single();
        return (
            ReasonsOf(result.TrackedSteps[ContractGenerator.ContractsStep]),
            ReasonsOf(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    private static IncrementalStepRunReason[] ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static void AssertOnlyValues(object? value, HashSet<object> seen)
    {
        if (value is null or string or DiagnosticDescriptor || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;
        Assert.That(value, Is.Not.InstanceOf<ISymbol>().And.Not.InstanceOf<SyntaxNode>().And.Not.InstanceOf<SyntaxTree>()
            .And.Not.InstanceOf<Compilation>().And.Not.InstanceOf<Location>());
        if (value is IEnumerable items)
        {
            foreach (object? item in items) AssertOnlyValues(item, seen);
        }
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            AssertOnlyValues(field.GetValue(value), seen);
        }
    }
}
