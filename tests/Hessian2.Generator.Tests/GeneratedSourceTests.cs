using Microsoft.CodeAnalysis;

namespace Hessian2.Generator.Tests;

public class GeneratedSourceTests
{
    [Test]
    public void A_converter_reads_and_writes_its_members_in_a_straight_line()
    {
        string source = FileOf("""
            namespace Acme;
            [HessianType("org.acme.Order")]
            public class Order
            {
                public List<string>? Tags { get; set; }
                public int Id { get; set; }
                public long? Total { get; init; }
            }
            """, "Acme_OrderConverter.g.cs");

        Assert.That(Body(source, "WriteObjects"), Is.EqualTo("""
            HessianRun run = new HessianRun(ref writer);
            if (order == HessianFieldOrder.Caucho)
            {
            for (int i = 0; i < values.Length; i++)
            {
            Acme.Order? value = values[i];
            if (!TryBegin(ref writer, ref run, value)) continue;
            run.WriteInt32(ref writer, value.Id);
            if (value.Total is { } value1) run.WriteInt64(ref writer, value1); else run.WriteNull(ref writer);
            run.Commit(ref writer);
            _converter0.Write(ref writer, value.Tags);
            run.Resume(ref writer);
            }
            }
            else
            {
            for (int i = 0; i < values.Length; i++)
            {
            Acme.Order? value = values[i];
            if (!TryBegin(ref writer, ref run, value)) continue;
            run.Commit(ref writer);
            _converter0.Write(ref writer, value.Tags);
            run.Resume(ref writer);
            if (value.Total is { } value1) run.WriteInt64(ref writer, value1); else run.WriteNull(ref writer);
            run.WriteInt32(ref writer, value.Id);
            }
            }
            run.Commit(ref writer);
            """));
        Assert.That(Body(source, "ReadBody"), Is.EqualTo("""
            Acme.Order value = new Acme.Order();
            reader.AddReference(value, fields.Start);
            if (fields.Order == HessianFieldOrder.Caucho)
            {
            value.Id = reader.ReadInt32();
            Acme_OrderAccessors.SetTotal(value, reader.TryReadNull() ? default(long?) : reader.ReadInt64());
            value.Tags = _converter0.Read(ref reader);
            }
            else if (fields.Order == HessianFieldOrder.HessianLite)
            {
            value.Tags = _converter0.Read(ref reader);
            Acme_OrderAccessors.SetTotal(value, reader.TryReadNull() ? default(long?) : reader.ReadInt64());
            value.Id = reader.ReadInt32();
            }
            else
            {
            ReadMembers(ref reader, ref fields, value);
            }
            return value;
            """));
    }

    [Test]
    public void The_same_source_gives_the_same_text()
    {
        const string Source = "[HessianType(\"x.A\")] public class A { public Dictionary<string, A[]>? All { get; set; } }";

        Assert.That(GeneratorRun.Of(Source).Files, Is.EqualTo(GeneratorRun.Of(Source).Files));
    }

    [TestCase("[HessianType(\"x.A\")] internal class A { public int @class { get; set; } public string? @event; }")]
    [TestCase("namespace @namespace { [HessianType(\"x.A\")] public class @class { public @class? Self { get; set; } } }")]
    [TestCase("[HessianType(\"x.A\")] public partial class A { public int One { get; set; } } public partial class A { public int Two { get; set; } }")]
    [TestCase("public class O<T> { [HessianType(\"x.I\")] public class I { public T? One { get; init; } } } [HessianType(\"x.A\")] public class A { public O<int>.I? B { get; set; } }")]
    [TestCase("[HessianType(\"x.P\")] public class P<T, U> where T : class, new() where U : struct, IComparable<U> { public T? One { get; init; } public U? Two { get; set; } } [HessianType(\"x.A\")] public class A { public P<A, int>? B { get; set; } }")]
    [TestCase("[HessianType(\"x.A\")] public class A { [Obsolete(\"old\")] public int Old { get; set; } }")]
    [TestCase("[HessianType(\"x.A\")] public abstract record A(int Id); [HessianType(\"x.B\")] public sealed record B(int Id, string Name) : A(Id);")]
    [TestCase("[HessianType(\"x.A\")] public class A { public required string Name; public required int Id { get; set; } }")]
    [TestCase("[HessianType(\"x.A\")] public class A { public A(int id) { Id = id; } public int Id { get; protected set; } }")]
    [TestCase("[HessianType(\"x.E\")] internal enum E : byte { A, B = A, C } [HessianType(\"x.A\")] internal class A { public E? Kind { get; set; } public Dictionary<E, E[]>? Map { get; set; } }")]
    [TestCase("[HessianType(\"x.Base\")] public class Base<T> { public T? Value { get; init; } } [HessianType(\"x.A\")] public class A : Base<List<A>>;")]
    [TestCase("[HessianType(\"x.A\")] public class A { public dynamic? Any { get; set; } public (int, string)[]? Pairs; }")]
    [TestCase("[HessianType(\"x.A\")] public class A;")]
    [TestCase("[HessianType(\"x.A\")] public struct A { [HessianConstructor] public A(int id, E kind = E.Two, decimal rate = 1.5m, string text = \"a\\\"b\") => (Id, Kind, Rate, Text) = (id, kind, rate, text); public int Id { get; } public E Kind { get; } public decimal Rate { get; } public string Text { get; } } [HessianType(\"x.E\")] public enum E { One, Two }")]
    public void Declarations_of_every_shape_compile_without_a_warning(string source) => Assert.That(GeneratorRun.Of(source).Faults(), Is.Empty);

    [Test]
    public void Types_whose_names_differ_in_case_only_have_files_of_their_own()
    {
        var run = GeneratorRun.Of("[HessianType(\"x.A\")] public class Order { public int Id { get; set; } } [HessianType(\"x.B\")] public class order { public int Id { get; set; } }");

        Assert.That(run.Reports, Is.Empty);
        Assert.That(run.Faults().Where(static fault => !fault.Contains("CS8981", StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.Files.Keys, Is.EquivalentTo(["OrderConverter.g.cs", "orderConverter.1.g.cs", "HessianTypes.g.cs"]));
    }

    private static string FileOf(string source, string name)
    {
        var run = GeneratorRun.Of(source);
        Assert.That(run.Faults(), Is.Empty);
        return run.Files[name];
    }

    // The statements of a method, without indentation and global namespaces.
    private static string Body(string source, string method)
    {
        var root = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(source).GetRoot();
        var found = root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>().Single(one => one.Identifier.Text == method);
        string text = string.Concat(found.Body!.Statements.Select(static statement => statement.ToFullString()));
        return string.Join('\n', text.Replace("global::Hessian2.", "").Replace("global::", "").Split('\n').Select(static line => line.Trim())).Trim();
    }
}
