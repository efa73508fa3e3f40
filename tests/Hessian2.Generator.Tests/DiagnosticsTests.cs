using Tests.Common;

namespace Hessian2.Generator.Tests;

public class DiagnosticsTests
{
    [TestCase("class Outer { [HessianType(\"x.A\")] private class A; }", "'Outer.A' is private")]
    [TestCase("class Outer { protected class P { [HessianType(\"x.A\")] public class A; } }", "'Outer.P.A' is protected")]
    [TestCase("[HessianType(\"x.A\")] file class A;", "'A' is visible in its file only")]
    public void HES001_says_which_type_generated_code_cannot_name(string source, string expected) => Expect(source, "HES001", expected);

    [TestCase("[HessianType(\"x.A\")] public static class A;", "'A' is static")]
    [TestCase("[HessianType(\"x.A\")] public ref struct A;", "'A' is a ref struct")]
    public void HES002_says_which_type_has_no_values(string source, string expected) => Expect(source, "HES002", expected);

    [Test]
    public void HES003_asks_an_exception_for_a_parameterless_constructor() =>
        Expect("[HessianType(\"x.A\")] public class A(string message) : Exception(message);", "HES003", "'A' derives from System.Exception");

    [TestCase("Action", "which is a delegate")]
    [TestCase("List<Func<int>>", "which is a delegate")]
    [TestCase("int[,]", "several dimensions")]
    [TestCase("nint", "depends on the machine")]
    [TestCase("int*", "which is a pointer")]
    [TestCase("delegate*<int>", "which is a pointer")]
    [TestCase("ReadOnlySpan<int>", "lives on the stack only")]
    [TestCase("List<int[,]>", "several dimensions")]
    [TestCase("PriorityQueue<string, int>", "use a SortedSet or a list")]
    [TestCase("BlockingCollection<int>", "use a ConcurrentQueue or a list")]
    [TestCase("IAsyncEnumerable<int>", "read them into a list first")]
    [TestCase("KeyValuePair<string, int>", "declare a record marked [HessianType]")]
    [TestCase("List<(int, string)>", "declare a record marked [HessianType]")]
    [TestCase("Tuple<int, string>", "declare a record marked [HessianType]")]
    [TestCase("Hidden", "without a parameterless constructor")]
    public void HES004_names_the_member_whose_type_Java_has_not(string type, string expected)
    {
        var run = Expect(
            "using System.Collections.Concurrent; public class Hidden : List<int> { private Hidden() { } }"
            + $"[HessianType(\"x.A\")] public class A {{ public {type} Bad {{ get; set; }} }}", "HES004", expected);

        Assert.That(run.Reports.Single(), Does.Contain("'A.Bad'"));
    }

    [Test]
    public void HES004_names_a_member_of_a_hidden_type() => Expect(
        "[HessianType(\"x.A\")] public class A { private class B; [HessianField(\"b\")] private B? _b; public void Set() => _b = new(); }",
        "HES004", "which generated code cannot name", "HES005");

    [Test]
    public void HES004_stops_at_a_generic_type_that_nests_itself_without_end() => Expect(
        "[HessianType(\"x.N\")] public class N<T> { public N<List<T>>? Next { get; set; } } [HessianType(\"x.A\")] public class A { public N<int>? Start { get; set; } }",
        "HES004", "nested in itself without end");

    [TestCase("Version")]
    [TestCase("List<Version>")]
    [TestCase("StringComparison")]
    [TestCase("Dictionary<string, Plain>")]
    public void HES005_warns_of_a_member_whose_type_nobody_names(string type)
    {
        var run = Expect($"public class Plain; [HessianType(\"x.A\")] public class A {{ public {type}? Member {{ get; set; }} }}", "HES005", "'A.Member' needs a converter");

        Assert.That(run.Result.Diagnostics[0].Severity, Is.EqualTo(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        Assert.That(run.Faults(), Is.Empty);
    }

    [Test]
    public void HES006_names_two_members_of_one_Java_name() => Expect(
        "[HessianType(\"x.A\")] public class A { public int Id { get; set; } [HessianField(\"id\")] public int Key { get; set; } }",
        "HES006", "'A.Id' and 'A.Key' are both 'id'");

    [Test]
    public void HES006_names_two_constants_of_one_Java_name() =>
        Expect("[HessianType(\"x.E\")] public enum E { A, [HessianField(\"A\")] B }", "HES006", "'E.A' and 'E.B' are both 'A'");

    [Test]
    public void HES007_names_two_types_of_one_Java_name() => Expect(
        "[HessianType(\"x.A\")] public class A; [HessianType(\"x.A\")] public class B;", "HES007", "'A' and 'B' are both 'x.A'");

    [TestCase("[HessianField(\"x\")] public static int X { get; set; }", "is static")]
    [TestCase("[HessianField(\"x\")] public int X => 1;", "has no setter")]
    [TestCase("[HessianField(\"x\")] public int X { set { } }", "has no getter")]
    [TestCase("[HessianField(\"x\")] public int this[int i] { get => i; set { } }", "is an indexer")]
    [TestCase("[HessianField(\"x\")] public readonly int X;", "is read-only")]
    public void HES008_says_why_a_marked_member_cannot_be_a_field(string member, string expected) =>
        Expect($"[HessianType(\"x.A\")] public class A {{ {member} }}", "HES008", expected);

    [Test]
    public void HES008_refuses_a_member_that_only_an_interface_shows() => Expect(
        "public interface I { int X { get; set; } } [HessianType(\"x.A\")] public class A : I { [HessianField(\"x\")] int I.X { get; set; } }",
        "HES008", "'A.I.X' is marked [HessianField] and implements a member of an interface explicitly");

    [TestCase("typeof(string)", "'string', which does not derive from HessianConverter<T>")]
    [TestCase("typeof(C<>)", "leaves its type arguments open")]
    [TestCase("typeof(C<long>)", "converts 'long', not 'int'")]
    [TestCase("typeof(Abstract)", "is abstract")]
    [TestCase("typeof(Closed)", "has no parameterless constructor")]
    [TestCase("typeof(Demanding)", "has required members")]
    [TestCase("typeof(Hidden)", "is not accessible")]
    [TestCase("typeof(Local)", "is visible in its file only")]
    [TestCase("null!", "is no converter")]
    public void HES013_says_why_a_converter_cannot_be_used(string converter, string expected)
    {
        var run = Expect(Converters + $"[HessianType(\"x.A\")] public partial class A {{ [HessianConverter({converter})] public int Bad {{ get; set; }} }}", "HES013", expected);

        Assert.That(run.Reports.Single(), Does.Contain("'A.Bad'"));
    }

    [TestCase("[HessianConverter(typeof(C<int>))] public class T;", "converts 'int', not 'T'")]
    [TestCase("[HessianConverter(typeof(C<int>))] [HessianType(\"x.T\")] public enum T { One }", "converts 'int', not 'T'")]
    [TestCase("[HessianConverter(typeof(C<>))] public interface T;", "leaves its type arguments open")]
    public void HES013_names_a_type_whose_converter_cannot_be_used(string type, string expected) => Expect(Converters + type, "HES013", expected);

    [TestCase("[HessianSubtype(typeof(string))] public class T;", "'string', which is no subtype of 'T'")]
    [TestCase("[HessianSubtype(typeof(U))] public class T; public abstract class U : T;", "of which there are no instances")]
    [TestCase("[HessianSubtype(typeof(U<>))] public class T; [HessianType(\"x.U\")] public class U<V> : T;", "leaves its type arguments open")]
    [TestCase("public class T { [HessianSubtype(typeof(int))] public long Bad { get; set; } }", "'T.Bad' lists the subtype 'int', and 'long' has no subtypes")]
    public void HES014_names_what_cannot_stand_there(string type, string expected) => Expect("[HessianType(\"x.T\")] " + type, "HES014", expected, "HES005");

    [TestCase("int other", "matches no member")]
    [TestCase("long id", "has another type than 'A.Id'")]
    public void HES009_names_a_parameter_without_a_member(string parameter, string expected) => Expect(
        $"[HessianType(\"x.A\")] public class A {{ [HessianConstructor] public A({parameter}) {{ }} public int Id {{ get; }} }}",
        "HES009", expected);

    [Test]
    public void HES010_refuses_two_marked_constructors() => Expect(
        "[HessianType(\"x.A\")] public class A { [HessianConstructor] public A() { } [HessianConstructor] public A(int id) => Id = id; public int Id { get; set; } }",
        "HES010", "'A' has several constructors");

    [TestCase("[HessianType(\"\")] public class A;", "''")]
    [TestCase("[HessianType(\"x..A\")] public class A;", "'x..A'")]
    [TestCase("[HessianType(\"x/A\")] public class A;", "'x/A'")]
    [TestCase("[HessianType(\"x.A\")] public class A { [HessianField(\"\")] public int B { get; set; } }", "'A.B' is given the Java name ''")]
    public void HES011_refuses_a_name_that_Java_cannot_have(string source, string expected) => Expect(source, "HES011", expected);

    [TestCase("List<>", "open")]
    [TestCase("string", "neither generic nor an array")]
    [TestCase("Lazy<int>", "which no [HessianType]")]
    public void HES012_refuses_to_close_what_it_cannot(string type, string expected) =>
        Expect($"[assembly: HessianClosed(typeof({type}))]", "HES012", expected);

    [Test]
    public void A_diagnostic_stands_at_the_member()
    {
        var run = GeneratorRun.Of("[HessianType(\"x.A\")]\npublic class A\n{\n    public Action? Bad { get; set; }\n}");

        var span = run.Result.Diagnostics.Single().Location.GetLineSpan();

        Assert.That((span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character), Is.EqualTo(("Sample.cs", 4, 19)));
    }

    [Test]
    public void A_diagnostic_about_a_foreign_type_stands_at_the_attribute()
    {
        var run = GeneratorRun.Of("[assembly: HessianTypeFor(typeof(System.Buffers.ArrayPool<int>), \"not a name\")]");

        Assert.That(run.Result.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(1));
    }

    [Test]
    public void A_pragma_quiets_a_warning_at_its_place()
    {
        const string Source = "public class Plain; [HessianType(\"x.A\")] public class A {\n#pragma warning disable HES005\npublic Plain? X { get; set; }\n#pragma warning restore HES005\n}";

        Assert.That(GeneratorRun.Of(Source).Result.Diagnostics.Where(static one => !one.IsSuppressed), Is.Empty);
    }

    [Test]
    public void Every_diagnostic_has_a_section_of_the_page_that_it_links_to()
    {
        string page = File.ReadAllText(Repository.File("docs", "diagnostics.md"));
        var descriptors = typeof(HessianGenerator).Assembly.GetType("Hessian2.Generator.Diagnostics")!.GetFields().Select(static field => field.GetValue(null))
            .OfType<Microsoft.CodeAnalysis.DiagnosticDescriptor>().ToList();

        Assert.That(descriptors, Has.Count.GreaterThanOrEqualTo(14));
        foreach (var one in descriptors)
        {
            Assert.That(one.HelpLinkUri, Is.EqualTo($"docs/diagnostics.md#{one.Id.ToLowerInvariant()}"));
            Assert.That(page, Does.Contain($"\n## {one.Id}\n"));
        }
    }

    private const string Converters = """
        public class C<T> : HessianConverter<T> { public override void Write(ref HessianWriter writer, T? value) { } public override T? Read(ref HessianReader reader) => default; }
        public abstract class Abstract : C<int>;
        public class Closed(int x) : C<int> { public int X => x; }
        public class Demanding : C<int> { public required int X { get; set; } }
        file class Local : C<int>;
        public partial class A { private class Hidden : C<int>; }

        """;

    private static GeneratorRun Expect(string source, string id, string message, params string[] others)
    {
        var run = GeneratorRun.Of(source);
        Assert.That(run.Reports.Where(report => !others.Any(report.StartsWith)), Is.Not.Empty.And.All.StartsWith(id).And.All.Contains(message));
        return run;
    }
}
