using System.Text.RegularExpressions;
using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>The generated source as text.</summary>
public sealed partial class EmitterTests
{
    [Test]
    public void Generated_source_is_that_of_the_snapshot()
    {
        const string Contract = """
            namespace Acme.Shop;

            [DubboService("org.example.UserService", Version = "1.0.0")]
            public interface IUserService
            {
                Task<User?> FindAsync(string id, CancellationToken cancellationToken = default);
                ValueTask<List<User>> All(int? page, Kind kind);
                [DubboMethod("touch", TimeoutMilliseconds = 500)] void Touched(DateTime at);
                int Count();
            }

            [HessianType("org.example.User")] public class User;
            [HessianType("org.example.User$Kind")] public enum Kind { GUEST }
            """;
        string snapshot = Repository.File("tests", "DubboGo.Net.Generator.Tests", "Snapshots", "UserService.txt");

        string source = Version().Replace(Generation.Of(Contract).Source, "\"VERSION\"");

        if (source != File.ReadAllText(snapshot)) File.WriteAllText(Path.Combine(TestContext.CurrentContext.WorkDirectory, "UserService.txt"), source);
        Assert.That(source, Is.EqualTo(File.ReadAllText(snapshot)), $"What was generated is in {TestContext.CurrentContext.WorkDirectory}/UserService.txt.");
    }

    [Test]
    public void Same_source_gives_same_text()
    {
        const string Contract = """[DubboService("x.Y")] public interface IUsers { void A(List<int> a); void B(Dictionary<string, long[]> b); }""";

        Assert.That(Generation.Of(Contract).Source, Is.EqualTo(Generation.Of(Contract).Source));
    }

    [Test]
    public void Lines_end_in_a_line_feed_and_hold_no_trailing_blank()
    {
        string source = Generation.Of("""[DubboService("x.Y")] public interface IUsers { void A(List<int> a); }""").Source;

        Assert.That(source, Does.Not.Contain('\r').And.Not.Match(@"[ \t]\n"));
    }

    [TestCase("Acme.Contracts", "global::Acme.Contracts.HessianTypes.Resolver")]
    [TestCase("acme-contracts.v1", "global::acme_contracts.v1.HessianTypes.Resolver")]
    [TestCase("7seas.event", "global::_7seas.@event.HessianTypes.Resolver")]
    public void The_resolver_of_an_assembly_is_named_after_it(string assembly, string expected)
    {
        const string Contract = """[DubboService("x.Y")] public interface IUsers { User Get(); } [HessianType("x.User")] public class User;""";
        var driver = Generation.NewDriver().RunGenerators(Generation.Compile(assembly, [Contract]));

        Assert.That(driver.GetRunResult().GeneratedTrees.Single().ToString(), Does.Contain(expected));
    }

    [Test]
    public void A_contract_of_an_interface_in_no_namespace_stands_in_none() =>
        Assert.That(Generation.Of("""[DubboService("x.Y")] public interface IUsers { }""").Source, Does.Not.Contain("namespace"));

    [Test]
    public void An_interface_without_the_prefix_keeps_its_whole_name() =>
        Assert.That(Generation.Of("""[DubboService("x.Y")] public interface Items { }""").Source, Does.Contain("class ItemsProxy"));

    [Test]
    public void Contracts_whose_names_differ_in_case_only_have_files_of_their_own()
    {
        var generation = Generation.Of("""
            [DubboService("x.A")] public interface IUserService { void A(); }
            [DubboService("x.B")] public interface IUserservice { void B(); }
            """);

        Assert.That(generation.Diagnostics, Is.Empty);
        Assert.That(generation.Sources, Has.Count.EqualTo(2));
        Assert.That(generation.Compilation.GetDiagnostics().Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), Is.Empty);
    }

    [Test]
    public void A_partial_interface_has_one_contract()
    {
        var generation = Generation.Of(
            """[DubboService("x.Y")] public partial interface IUsers { void A(); } public partial interface IUsers { void B(); }""");

        Assert.That(generation.Methods("IUsers"), Is.EqualTo(["a()", "b()"]));
    }

    [Test]
    public void An_attribute_repeated_on_another_part_gives_one_contract_all_the_same()
    {
        var generation = Generation.Of(
            """[DubboService("x.Y")] public partial interface IUsers;""", """[DubboService("x.Z")] public partial interface IUsers;""");

        Assert.That(generation.Source, Does.Contain("x.Y").And.Not.Contain("x.Z"));
    }

    [Test]
    public void Keywords_may_be_names() =>
        Assert.That(
            Generation.Of("""
                namespace @event.@new { [DubboService("x.Y")] public interface @class { Task<int> @return(int @ref, string @this, CancellationToken @in); } }
                """).Methods("event.new.class"),
            Is.EqualTo(["return(ILjava/lang/String;)"]));

    [Test]
    public void A_generic_base_interface_is_closed_by_the_contract()
    {
        var generation = Generation.Of("""
            public interface ICrud<TKey, TItem> where TItem : class { Task<TItem?> GetAsync(TKey key); ValueTask<List<TItem>> All(); void Put(TKey key, TItem? item); }
            [DubboService("x.Y")] public interface IUsers : ICrud<long, string>;
            """);

        Assert.That(generation.Methods("IUsers"), Is.EqualTo(["get(J)", "all()", "put(JLjava/lang/String;)"]));
    }

    [Test]
    public void What_a_proxy_need_not_implement_is_left_alone()
    {
        var generation = Generation.Of("""
            public interface IBase { void A(); void B(); }
            [DubboService("x.Y")] public interface IUsers : IBase
            {
                const int Limit = 1;
                static int s_count;
                static int Count() => s_count + Secret();
                static virtual void Made() { }
                private static int Secret() => Limit;
                private int Hidden() => 1;
                sealed int Fixed() => Hidden();
                void IBase.B() { }
                class Nested;
                void C();
            }
            """);

        Assert.That(generation.Methods("IUsers"), Is.EqualTo(["c()", "a()", "b()"]));
    }

    [Test]
    public void A_contract_written_without_nullability_compiles()
    {
        const string Contract = """
            #nullable disable
            [DubboService("x.Y")] public interface IUsers { Task<string> A(string a, List<string> b); }
            """;

        Assert.That(Generation.Of(Contract).Methods("IUsers"), Is.EqualTo(["a(Ljava/lang/String;Ljava/util/List;)"]));
    }

    [Test]
    public void Two_contracts_of_one_project_register_themselves()
    {
        var assembly = Generation.Of(
            """[DubboService("x.Y")] public interface IUsers { void A(); }""",
            """namespace Other; [DubboService("x.Z")] internal interface IUsers { void B(); }""").Load();

        Assert.That(ServiceContract.Of(assembly.GetType("IUsers")!).InterfaceName, Is.EqualTo("x.Y"));
        Assert.That(ServiceContract.Of(assembly.GetType("Other.IUsers")!).InterfaceName, Is.EqualTo("x.Z"));
    }

    [GeneratedRegex("\"\\d+\\.\\d+\\.\\d+\\.\\d+\"")]
    private static partial Regex Version();
}
