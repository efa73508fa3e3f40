using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hessian2.Generator.Tests;

public class IncrementalityTests
{
    private const string Source = """
        [assembly: HessianTypeFor(typeof(System.DayOfWeek), "java.time.DayOfWeek")]
        [assembly: HessianClosed(typeof(List<A>))]
        [HessianType("x.A")] public class A { public int Id { get; set; } public List<B>? Items { get; set; } public int Twice() => 2 * Id; }
        [HessianType("x.B")] public class B { public DayOfWeek Day { get; set; } }
        public class IdConverter : HessianConverter<int> { public override void Write(ref HessianWriter writer, int value) { } public override int Read(ref HessianReader reader) => 0; }
        """;

    [Test]
    public void An_edit_elsewhere_makes_nothing_anew()
    {
        var reasons = ReasonsAfter(static compilation => compilation.AddSyntaxTrees(GeneratorRun.Parse("class Unrelated;", "Other.cs")));

        Assert.That(reasons[HessianGenerator.TypesStep], Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(reasons[HessianGenerator.ResolverStep], Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(OutputReasons(static compilation => compilation.AddSyntaxTrees(GeneratorRun.Parse("class Unrelated;", "Other.cs"))),
            Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_above_a_type_that_only_moves_it_emits_nothing_anew()
    {
        var reasons = OutputReasons(static compilation => Replace(compilation, "[HessianType(\"x.A\")]", "class Above;\n\n[HessianType(\"x.A\")]"));

        Assert.That(reasons, Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [TestCase("public int Id { get; set; }", "public int Id { get; set; } /* said */")]
    [TestCase("public int Id { get; set; }", "\n    public  int   Id { get;  set; }")]
    [TestCase("public int Twice() => 2 * Id;", "public int Twice() { int id = Id; return id + id; }")]
    [TestCase("public int Twice() => 2 * Id;", "public int Thrice() => 3 * Id;")]
    public void An_edit_within_a_type_that_changes_no_member_makes_nothing_anew(string old, string edited)
    {
        CSharpCompilation Edit(CSharpCompilation compilation) => Replace(compilation, old, edited);

        Assert.That(ReasonsAfter(Edit)[HessianGenerator.TypesStep], Is.Not.Empty.And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(ReasonsAfter(Edit)[HessianGenerator.ResolverStep], Is.Not.Empty.And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(OutputReasons(Edit), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [TestCase("[HessianConverter(typeof(IdConverter))] public int Id")]
    [TestCase("[HessianField(\"other\")] public int Id")]
    public void An_attribute_on_a_member_emits_its_type_anew_and_no_other(string edited)
    {
        var reasons = ReasonsAfter(compilation => Replace(compilation, "public int Id", edited))[HessianGenerator.TypesStep];

        Assert.That(reasons.Count(static reason => reason == IncrementalStepRunReason.Modified), Is.EqualTo(1));
        Assert.That(reasons.Count(static reason => reason == IncrementalStepRunReason.Unchanged), Is.EqualTo(2));
    }

    [Test]
    public void A_new_member_emits_its_type_anew_and_no_other()
    {
        var reasons = ReasonsAfter(static compilation => Replace(compilation, "public int Id", "public int More { get; set; } public int Id"));

        Assert.That(reasons[HessianGenerator.TypesStep].Count(static reason => reason == IncrementalStepRunReason.Modified), Is.EqualTo(1));
        Assert.That(reasons[HessianGenerator.TypesStep].Count(static reason => reason == IncrementalStepRunReason.Unchanged), Is.EqualTo(2));
        Assert.That(reasons[HessianGenerator.ResolverStep], Is.All.EqualTo(IncrementalStepRunReason.Unchanged));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string old, string @new)
    {
        var tree = compilation.SyntaxTrees.Single();
        return compilation.ReplaceSyntaxTree(tree, GeneratorRun.Parse(tree.ToString().Replace(old, @new, StringComparison.Ordinal)));
    }

    private static Dictionary<string, IncrementalStepRunReason[]> ReasonsAfter(Func<CSharpCompilation, CSharpCompilation> edit) =>
        RunTwice(edit).TrackedSteps.ToDictionary(
            static step => step.Key,
            static step => step.Value.SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToArray());

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(Func<CSharpCompilation, CSharpCompilation> edit) =>
        RunTwice(edit).TrackedOutputSteps.SelectMany(static step => step.Value)
            .SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    private static GeneratorRunResult RunTwice(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = GeneratorRun.Compile(Source);
        var driver = GeneratorRun.Driver().RunGenerators(compilation);
        return driver.RunGenerators(edit(compilation)).GetRunResult().Results.Single();
    }
}
