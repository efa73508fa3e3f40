using Hessian2.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hessian2.Generator.Tests;

/// <summary>What an editor offers at each diagnostic that has one obvious remedy; afterwards the generator has nothing to say.</summary>
public class CodeFixTests
{
    [TestCase("public class O { [HessianType(\"x.A\")] private class A; }", "internal class A")]
    [TestCase("public class O { protected class P { [HessianType(\"x.A\")] public class A; } }", "internal class P")]
    [TestCase("[HessianType(\"x.A\")] file class A;", "internal class A")]
    public Task HES001_makes_the_type_internal(string source, string expected) => Expect(new MakeInternalFix(), source, "HES001", expected);

    [Test]
    public Task HES002_removes_the_mark() => Expect(new RemoveAttributeFix(), "[HessianType(\"x.A\")] public static class A;", "HES002", "public static class A");

    [TestCase("[HessianType(\"x.A\")] public class A(string message) : Exception(message);", "private A() : this(default!)")]
    [TestCase("[HessianType(\"x.A\")] public class A : Exception { public A(string message) : base(message) { } }", "private A()")]
    public Task HES003_adds_a_constructor(string source, string expected) => Expect(new AddConstructorFix(), source, "HES003", expected);

    [TestCase("[HessianType(\"x.A\")] public class A { public Action? Bad { get; set; } }", "[HessianIgnore]")]
    [TestCase("[HessianType(\"x.A\")] public class A { public Action? Bad; }", "[HessianIgnore]")]
    [TestCase("[HessianType(\"x.A\")] public record A(int Id, Action? Bad);", "[property: HessianIgnore] Action? Bad")]
    public Task HES004_leaves_the_member_out(string source, string expected) => Expect(new IgnoreMemberFix(), source, "HES004", expected);

    [Test]
    public Task HES005_leaves_the_member_out() => Expect(
        new IgnoreMemberFix(), "public class Plain; [HessianType(\"x.A\")] public class A { public Plain? Unknown { get; set; } }", "HES005", "[HessianIgnore]");

    [TestCase("[HessianType(\"x.A\")] public class A { public int Id { get; set; } public int ID { get; set; } }", "[HessianField(\"id2\")]")]
    [TestCase("[HessianType(\"x.A\")] public class A { public int Id { get; set; } [HessianField(\"id\")] public int Key { get; set; } }", "[HessianField(\"id2\")]")]
    [TestCase("[HessianType(\"x.E\")] public enum E { A, [HessianField(\"A\")] B }", "[HessianField(\"A2\")]")]
    public Task HES006_names_the_second_member(string source, string expected) => Expect(new RenameFieldFix(), source, "HES006", expected);

    [Test]
    public Task HES008_removes_the_mark() => Expect(
        new RemoveAttributeFix(), "[HessianType(\"x.A\")] public class A { [HessianField(\"x\")] public int X => 1; }", "HES008", "public int X => 1");

    [Test]
    public Task HES010_removes_the_second_mark() => Expect(
        new RemoveAttributeFix(),
        "[HessianType(\"x.A\")] public class A { [HessianConstructor] public A() { } [HessianConstructor] public A(int id) => Id = id; public int Id { get; set; } }",
        "HES010", "public A(int id)");

    [Test]
    public Task HES013_removes_the_mark() => Expect(
        new RemoveAttributeFix(), "[HessianType(\"x.A\")] public class A { [HessianConverter(typeof(string))] public int X { get; set; } }", "HES013", "public int X");

    [Test]
    public void A_file_without_a_using_gets_the_name_in_full() => Assert.That(
        async () => await Fixed(new IgnoreMemberFix(), "HES004", "[Hessian2.HessianType(\"x.A\")] public class A { public System.Action? Bad { get; set; } }", usings: ""),
        Does.Contain("[Hessian2.HessianIgnore]"));

    private static async Task Expect(CodeFixProvider provider, string source, string id, string expected)
    {
        string text = await Fixed(provider, id, source, GeneratorRun.Usings);

        Assert.That(text, Does.Contain(expected));
        Assert.That(GeneratorRun.Of(text[GeneratorRun.Usings.Length..]).Reports.Where(report => report.StartsWith(id, StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task<string> Fixed(CodeFixProvider provider, string id, string source, string usings)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = GeneratorRun.CompileText(usings + source);
        var tree = compilation.SyntaxTrees.Single();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            parseOptions: tree.Options, compilationOptions: compilation.Options, metadataReferences: compilation.References));
        var document = workspace.AddDocument(project.Id, "Sample.cs", await tree.GetTextAsync());
        var diagnostic = GeneratorRun.Driver().RunGenerators(compilation).GetRunResult().Diagnostics.First(one => one.Id == id);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        Assert.That(provider.FixableDiagnosticIds, Does.Contain(id));
        var operations = await actions.Single().GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }
}
