using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>Each diagnostic once at least: its id, the words that name the culprit, and that nothing is generated beside it.</summary>
public sealed class DiagnosticsTests
{
    [TestCase("")]
    [TestCase("org..Users")]
    [TestCase("org.example.1Users")]
    [TestCase("org/example/Users")]
    public void A_name_that_is_no_Java_interface_is_DUBBO001(string name) =>
        Expect("DUBBO001", $$"""[DubboService("{{name}}")] public interface IUsers { void M(); }""", "IUsers", $"'{name}'");

    [TestCase("[DubboService(\"x.Y\")] public interface IUsers<T> { void M(); }", "is generic")]
    [TestCase("public class Outer<T> { [DubboService(\"x.Y\")] public interface IUsers { void M(); } }", "nested in the generic 'Outer'")]
    [TestCase("public class Outer { [DubboService(\"x.Y\")] private interface IUsers { void M(); } }", "not visible")]
    [TestCase("public class Outer { [DubboService(\"x.Y\")] protected interface IUsers { void M(); } }", "not visible")]
    [TestCase("[DubboService(\"x.Y\")] file interface IUsers { void M(); }", "local to its file")]
    public void An_interface_that_generated_code_cannot_implement_is_DUBBO002(string source, string why) =>
        Expect("DUBBO002", source, "IUsers", why);

    [TestCase("int Count { get; }", "'Count', which is no method")]
    [TestCase("event Action Changed;", "'Changed', which is no method")]
    [TestCase("string this[int i] { get; }", "which is no method")]
    [TestCase("static abstract void Make();", "'Make', which is static")]
    [TestCase("static abstract int Number { get; }", "'Number', which is no method")]
    [TestCase("static abstract IUsers operator +(IUsers a, IUsers b);", "which is static")]
    [TestCase("protected void Hidden();", "'Hidden', which is not visible")]
    public void A_member_that_cannot_be_called_is_DUBBO003(string member, string why) => Expect("DUBBO003", Contract(member), "IUsers", why);

    [Test]
    public void A_disposable_contract_is_DUBBO003() =>
        Expect("DUBBO003", """[DubboService("x.Y")] public interface IUsers : IDisposable { }""", "IDisposable", "Dispose", "remote service");

    [Test]
    public void A_generic_method_is_DUBBO004() => Expect("DUBBO004", Contract("void M<T>(int a);"), "IUsers.M");

    [TestCase("ref int a")]
    [TestCase("out int a")]
    [TestCase("in int a")]
    [TestCase("ref readonly int a")]
    public void A_parameter_by_reference_is_DUBBO005(string parameter) => Expect("DUBBO005", Contract($"void M({parameter});"), "'a'", "IUsers.M");

    [TestCase("Task M(CancellationToken ct, int a);", "before its last parameter")]
    [TestCase("Task M(CancellationToken ct, CancellationToken ct2);", "before its last parameter")]
    [TestCase("int M(CancellationToken ct);", "is synchronous")]
    [TestCase("void M(CancellationToken ct);", "is synchronous")]
    public void A_misplaced_token_is_DUBBO006(string method, string why) => Expect("DUBBO006", Contract(method), "IUsers.M", why);

    [TestCase("Unknown", "[HessianType(")]
    [TestCase("Task<int>", "[HessianType(")]
    [TestCase("List<Unknown>", "[HessianType(")]
    [TestCase("Dictionary<string, Unknown[]>", "[HessianType(")]
    [TestCase("uint", "no Java counterpart|[HessianType(")]
    [TestCase("int[,]", "several dimensions")]
    [TestCase("Action", "no Java counterpart")]
    [TestCase("IComparable", "no Java counterpart")]
    [TestCase("Span<byte>", "[HessianType(")]
    [TestCase("dynamic", "no Java counterpart")]
    [TestCase("(int, string)", "[HessianType(")]
    [TestCase("Missing", "does not know it here")]
    [TestCase("List<Missing>", "does not know it here")]
    public void A_parameter_of_unknown_type_is_DUBBO007(string type, string advice)
    {
        string message = Expect("DUBBO007", Contract($"void M({type} culprit);") + "public class Unknown;", "'culprit'", "IUsers.M", "[JavaType(");

        Assert.That(advice.Split('|').Any(message.Contains), message);
    }

    [Test]
    public void A_closed_generic_that_nobody_announced_is_DUBBO007_with_the_line_to_add() =>
        Expect(
            "DUBBO007", Contract("void M(Page<int> page);") + """[HessianType("x.Page")] public class Page<T>;""",
            "[assembly: HessianClosed(typeof(Page<int>))]");

    [TestCase("Unknown M();")]
    [TestCase("Task<Unknown> M();")]
    [TestCase("ValueTask<List<Unknown>> M();")]
    [TestCase("Task<Task<int>> M();")]
    [TestCase("ref int M();")]
    public void A_result_of_unknown_type_is_DUBBO008(string method) =>
        Expect("DUBBO008", Contract(method) + "public class Unknown;", "IUsers.M", "[return: JavaType(");

    [TestCase("void M(int a); Task MAsync(int b);", "'m(I)'")]
    [TestCase("void M(List<int> a); void M(IList<int> a);", "'m(Ljava/util/List;)'")]
    [TestCase("void A(string a); [DubboMethod(\"a\")] void B(string a);", "'a(Ljava/lang/String;)'")]
    public void Two_methods_that_Java_cannot_tell_apart_are_DUBBO009(string methods, string named) =>
        Expect("DUBBO009", Contract(methods), "IUsers.", named);

    [Test]
    public void A_method_that_hides_an_inherited_one_is_DUBBO009() =>
        Expect(
            "DUBBO009", """public interface IBase { void M(); } [DubboService("x.Y")] public interface IUsers : IBase { new void M(); }""",
            "IUsers.M", "IBase.M");

    [TestCase("Task<int>")]
    [TestCase("string")]
    public void A_one_way_method_with_a_result_is_DUBBO010(string result) =>
        Expect("DUBBO010", Contract($"[DubboMethod(OneWay = true)] {result} M();"), "IUsers.M", result);

    [TestCase("[DubboMethod(\"get user\")]", "\"get user\"")]
    [TestCase("[DubboMethod(\"\")]", "\"\"")]
    [TestCase("[DubboMethod(TimeoutMilliseconds = -5)]", "TimeoutMilliseconds = -5")]
    [TestCase("[DubboMethod(Retries = -2)]", "Retries = -2")]
    public void A_setting_that_means_nothing_is_DUBBO011(string attribute, string named) =>
        Expect("DUBBO011", Contract($"{attribute} void M();"), "IUsers.M", named);

    [TestCase("")]
    [TestCase("java.util.List")]
    [TestCase("Ljava/util/List")]
    [TestCase("II")]
    [TestCase("[")]
    [TestCase("V")]
    public void A_descriptor_that_is_none_is_DUBBO012(string descriptor)
    {
        Expect("DUBBO012", Contract($"void M([JavaType(\"{descriptor}\")] int a);"), "IUsers.M", "'a'");
        Expect("DUBBO012", Contract($"[return: JavaType(\"{descriptor}\")] int M();"), "IUsers.M", "'return'");
    }

    [TestCase("public class UsersProxy;", "'UsersProxy'")]
    [TestCase("public class UsersContract;", "'UsersContract'")]
    [TestCase("[DubboService(\"x.Z\")] public interface Users { }", "'Users'")]
    public void A_name_that_is_taken_is_DUBBO013(string source, string named)
    {
        var generation = Generation.Of(Contract("void M();") + source);

        Assert.That(generation.Diagnostics.Single().Id, Is.EqualTo("DUBBO013"));
        Assert.That(generation.Diagnostics.Single().GetMessage(), Does.Contain(named));
    }

    [Test]
    public void Several_mistakes_are_reported_together()
    {
        var generation = Generation.Of(Contract("int Count { get; } void A<T>(); void B(ref int a); void C(uint a, ulong b);"));

        Assert.That(generation.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["DUBBO003", "DUBBO004", "DUBBO005", "DUBBO007", "DUBBO007"]));
    }

    [Test]
    public void A_diagnostic_points_at_its_culprit()
    {
        string source = Contract("void M(int fine, uint culprit);");

        var location = Generation.Of(source).Diagnostics.Single().Location;

        Assert.That(source.Substring(location.SourceSpan.Start, location.SourceSpan.Length), Is.EqualTo("culprit"));
    }

    [TestCase("DubboGo.Net/Generator/AnalyzerReleases.Unshipped.md")]
    [TestCase("docs/contracts.md")]
    public void Every_diagnostic_is_listed(string page)
    {
        string listed = File.ReadAllText(Repository.File(page));

        for (int number = 1; number <= 13; number++) Assert.That(listed, Does.Contain($"DUBBO{number:000} |"));
    }

    [Test]
    public void An_attribute_without_its_argument_is_DUBBO001_beside_the_error_of_the_compiler() =>
        Expect("DUBBO001", "[DubboService] public interface IUsers { void M(); }", "IUsers");

    private static string Contract(string members) => $$"""[DubboService("x.Y")] public interface IUsers { {{members}} } """;

    private static string Expect(string id, string source, params string[] words)
    {
        var generation = Generation.Of(source);

        Assert.That(generation.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo([id]), () => string.Join("\n", generation.Diagnostics));
        string message = generation.Diagnostics.Single().GetMessage();
        foreach (string word in words) Assert.That(message, Does.Contain(word));
        Assert.That(generation.Sources, Is.Empty);
        return message;
    }
}
