using Hessian2;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator.Tests;

/// <summary>How a contract finds the types of its signatures.</summary>
public sealed class ResolverTests
{
    [Test]
    public void Closed_types_of_signatures_have_converters_with_all_they_are_closed_over()
    {
        var contract = Generation.Of("""
            [DubboService("x.Y")]
            public interface IUsers
            {
                Task<List<User>> A(Dictionary<string, User[]> a, IReadOnlyList<IList<int>> b, HashSet<Kind?> c);
            }
            [HessianType("x.User")] public class User { public string? Name { get; set; } }
            [HessianType("x.Kind")] public enum Kind { ONE }
            """).Contract("IUsers");
        var options = HessianOptions.Default.With(contract.Resolver!);

        foreach (var type in contract.Type.GetMethod("A")!.GetParameters().Select(parameter => parameter.ParameterType))
        {
            Assert.That(options.GetConverter(type).Type, Is.EqualTo(type));
        }
        Assert.That(contract.Resolver!.Types.Select(type => type.JavaName), Is.EquivalentTo(["x.User", "x.Kind"]));
    }

    [Test]
    public void A_contract_of_annotated_types_only_takes_the_resolver_of_their_assembly()
    {
        var contract = Generation.Of("""
            [DubboService("x.Y")] public interface IUsers { User Get(); }
            [HessianType("x.User")] public class User;
            """).Contract("IUsers");

        Assert.That(contract.Resolver!.GetType().FullName, Does.StartWith("Acme.Contracts.HessianTypes"));
    }

    [Test]
    public void A_type_of_another_assembly_comes_from_its_resolver()
    {
        var model = Generation.Of(Generation.Compile("Acme.Model", ["""namespace Acme; [HessianType("x.User")] public class User;"""]));

        var generation = Generation.Of(Generation.Compile(
            "Acme.Contracts", ["""[DubboService("x.Y")] public interface IUsers { Acme.User Get(); }"""], model.Compilation.ToMetadataReference()));

        Assert.That(generation.Diagnostics, Is.Empty);
        Assert.That(generation.Source, Does.Contain("global::Acme.Model.HessianTypes.Resolver,").And.Not.Contain("class Resolver"));
        Assert.That(generation.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [Test]
    public void A_type_of_an_assembly_without_the_generator_is_refused_with_the_line_to_add()
    {
        var model = Generation.Compile("Acme.Model", ["""namespace Acme; [HessianType("x.User")] public class User;"""]);
        const string Contract = """[DubboService("x.Y")] public interface IUsers { Acme.User Get(); }""";
        const string Line = """[assembly: HessianTypeFor(typeof(Acme.User), "x.User")]""";

        var without = Generation.Of(Generation.Compile("Acme.Contracts", [Contract], model.ToMetadataReference()));
        var with = Generation.Of(Generation.Compile("Acme.Contracts", [Line + Contract], model.ToMetadataReference()));

        Assert.That(without.Diagnostics.Single().GetMessage(), Does.Contain(Line));
        Assert.That(with.Diagnostics, Is.Empty);
        Assert.That(with.Source, Does.Contain("global::Acme.Contracts.HessianTypes.Resolver"));
    }

    [Test]
    public void A_foreign_type_is_found_by_the_attribute_of_the_assembly()
    {
        var generation = Generation.Of("""
            [assembly: HessianTypeFor(typeof(System.Text.Rune), "x.Rune")]
            [DubboService("x.Y")] public interface IUsers { void Put(System.Text.Rune a); }
            """);

        Assert.That(generation.Diagnostics, Is.Empty);
        Assert.That(generation.Source, Does.Contain("\"Lx/Rune;\"").And.Contain("global::Acme.Contracts.HessianTypes.Resolver"));
    }

    [Test]
    public void A_foreign_type_is_found_by_the_attribute_of_a_referenced_assembly()
    {
        var model = Generation.Of(Generation.Compile("Acme.Model", ["""[assembly: HessianTypeFor(typeof(System.Text.Rune), "x.Rune")]"""]));

        var generation = Generation.Of(Generation.Compile(
            "Acme.Contracts", ["""[DubboService("x.Y")] public interface IUsers { void Put(System.Text.Rune a); }"""], model.Compilation.ToMetadataReference()));

        Assert.That(generation.Diagnostics, Is.Empty);
        Assert.That(generation.Source, Does.Contain("global::Acme.Model.HessianTypes.Resolver"));
    }

    [Test]
    public void A_closed_generic_that_is_announced_is_read_and_written()
    {
        var contract = Generation.Of("""
            [assembly: HessianClosed(typeof(Page<int>))]
            [DubboService("x.Y")] public interface IUsers { Page<int> Get(Page<int> page); }
            [HessianType("x.Page")] public class Page<T> { public List<T> Items { get; set; } = []; }
            """).Contract("IUsers");

        Assert.That(contract.Methods.Single().ToString(), Is.EqualTo("get(Lx/Page;)"));
        Assert.That(HessianOptions.Default.With(contract.Resolver!).GetConverter(contract.Type.GetMethod("Get")!.ReturnType).JavaName, Is.EqualTo("x.Page"));
    }

    [Test]
    public void A_type_that_is_named_by_hand_needs_no_annotation()
    {
        var generation = Generation.Of("""
            [DubboService("x.Y")] public interface IUsers { [return: JavaType("Lx/User;")] User Get([JavaType("Lx/User;")] User user); }
            public class User;
            """);

        Assert.That(generation.Methods("IUsers"), Is.EqualTo(["get(Lx/User;)"]));
    }
}
