using Microsoft.CodeAnalysis.CSharp;

namespace Hessian2.Generator.Tests;

/// <summary>
/// Declarations of every shape: each compiles without a word from compiler or generator, in the newest C# and in C# 12, and comes back as it
/// was in both dialects.
/// </summary>
public class ShapeTests
{
    private const string Harness = """

        public static class Test
        {
            private static object? Show(TYPE it) => SHOW;

            public static string Run()
            {
                foreach (HessianDialect dialect in Enum.GetValues<HessianDialect>())
                {
                    HessianOptions options = HessianOptions.Default with { Dialect = dialect };
                    TYPE made = MAKE;
                    TYPE read = HessianSerializer.Deserialize<TYPE>(HessianSerializer.Serialize<TYPE>(made, options), options)!;
                    string before = $"{Show(made)}", after = $"{Show(read)}";
                    if (before != after) return $"{dialect}: {before} became {after}";
                }
                return "";
            }
        }
        """;

    // Name, declarations, type, how a value is made, what is compared.
    private static readonly string[][] s_shapes =
    [
        ["in the global namespace", "[HessianType(\"x.A\")] public class A { public int X { get; set; } }", "A", "new() { X = 1 }", "it.X"],
        ["partial in two parts", "[HessianType(\"x.A\")] public partial class A { public int X { get; set; } } partial class A { public int Y; }", "A", "new() { X = 1, Y = 2 }", "(it.X, it.Y)"],
        ["internal", "[HessianType(\"x.A\")] internal sealed class A { internal A() { } [HessianField] internal int X; public int Y { get; internal set; } public A Set() { Y = 2; return this; } }", "A", "new A() { X = 1 }.Set()", "(it.X, it.Y)"],
        ["nested in a partial class", "public static partial class O { public partial class P { [HessianType(\"x.A\")] internal class A { public int X { get; set; } } } }", "O.P.A", "new() { X = 1 }", "it.X"],
        ["nested in a generic class", "public partial class O<T> { [HessianType(\"x.I\")] public class I { public T? X { get; init; } } } [HessianType(\"x.A\")] public class A { public O<int>.I? B { get; set; } public O<string>.I? C { get; set; } }", "A", "new() { B = new() { X = 1 }, C = new() { X = \"c\" } }", "(it.B!.X, it.C!.X)"],
        ["generic with constraints", "[HessianType(\"x.P\")] public class P<T, U> where T : class, new() where U : struct, IComparable<U> { public T? X { get; private set; } public U? Y { get; set; } public P<T, U> With(T x) { X = x; return this; } } [HessianType(\"x.Q\")] public class Q { public int Z { get; set; } } [HessianType(\"x.A\")] public class A { public P<Q, int>? B { get; set; } }", "A", "new() { B = new P<Q, int> { Y = 2 }.With(new() { Z = 3 }) }", "(it.B!.X!.Z, it.B.Y)"],
        ["generic over unmanaged types", "[HessianType(\"x.P\")] public struct P<T> where T : unmanaged { public T X; } [HessianType(\"x.A\")] public class A { public P<int> B { get; set; } public P<double>? C { get; set; } }", "A", "new() { B = new() { X = 1 }, C = new P<double> { X = 2.5 } }", "(it.B.X, it.C!.Value.X)"],
        ["generic over enums and itself", "[HessianType(\"x.E\")] public enum E { One, Two } [HessianType(\"x.P\")] public class P<T> where T : struct, Enum { public T X { get; init; } } [HessianType(\"x.S\")] public class S<T> where T : notnull, IComparable<T> { public List<T>? Y { get; init; } } [HessianType(\"x.A\")] public class A { public P<E>? B { get; set; } public S<string>? C { get; set; } }", "A", "new() { B = new() { X = E.Two }, C = new() { Y = [\"y\"] } }", "(it.B!.X, it.C!.Y![0])"],
        ["generic with a nullable constraint", "[HessianType(\"x.P\")] public class P<T> where T : class? { public T? X { get; set; } } [HessianType(\"x.A\")] public class A { public P<string?>? B { get; set; } }", "A", "new() { B = new() { X = \"x\" } }", "it.B!.X"],
        ["positional record", "[HessianType(\"x.A\")] public sealed record A(int X, string? Y);", "A", "new(1, \"y\")", "it"],
        ["positional record with defaults and more members", "[HessianType(\"x.A\")] public record A(int X = 7, string Y = \"y\") { public int Z { get; set; } = 3; public string? W { get; init; } public int Sum => X + Z; }", "A", "new(1) { Z = 4, W = \"w\" }", "it"],
        ["record struct", "[HessianType(\"x.A\")] public record struct A(int X, string? Y) { public int Z = 0; }", "A", "new(1, \"y\") { Z = 2 }", "it"],
        ["readonly record struct", "[HessianType(\"x.A\")] public readonly record struct A(int X, DateTime Y);", "A", "new(1, DateTime.UnixEpoch)", "it"],
        ["record that derives from one", "[HessianType(\"x.B\")] public abstract record B(int X); [HessianType(\"x.A\")] public sealed record A(int X, string Y) : B(X);", "A", "new(1, \"y\")", "it"],
        ["generic record", "[HessianType(\"x.P\")] public record P<T>(T X, List<T>? Y); [HessianType(\"x.A\")] public record A(P<long> B);", "A", "new(new P<long>(5, null))", "it"],
        ["record with a marked primary constructor", "[HessianType(\"x.A\")][method: HessianConstructor] public record A(int X, string Y = \"y\");", "A", "new(1, \"z\")", "it"],
        ["class with a primary constructor", "[HessianType(\"x.A\")] public class A(int x) { public int X { get; set; } = x; public int Y() => x; }", "A", "new(1)", "it.X"],
        ["struct with a constructor", "[HessianType(\"x.A\")] public readonly struct A { [HessianConstructor] public A(in int x, params int[] y) => (X, Y) = (x, y); public int X { get; } public int[] Y { get; } }", "A", "new(1, 2, 3)", "(it.X, it.Y.Length)"],
        ["private constructor that is marked", "[HessianType(\"x.A\")] public sealed class A { [HessianConstructor] private A(int x) => X = x; public int X { get; } public static A Of(int x) => new(x); }", "A", "A.Of(3)", "it.X"],
        ["marked constructor of a generic class", "[HessianType(\"x.P\")] public class P<T> { [HessianConstructor] internal P(T x) => X = x; public T X { get; } } [HessianType(\"x.A\")] public class A { public P<int>? B { get; set; } public static A Of() => new() { B = new(3) }; }", "A", "A.Of()", "it.B!.X"],
        ["marked constructor beside required members", "[HessianType(\"x.A\")] public class A { [HessianConstructor] public A(int x) => X = x; public int X { get; } public required string Y { get; init; } }", "A", "new(1) { Y = \"y\" }", "(it.X, it.Y)"],
        ["required and init members", "[HessianType(\"x.A\")] public class A { public required string X; public required int Y { get; init; } public int? Z { get; init; } = 4; }", "A", "new() { X = \"x\", Y = 2 }", "(it.X, it.Y, it.Z)"],
        ["setters of every accessibility", "[HessianType(\"x.A\")] public class A { public int B { get; private set; } public int C { get; protected set; } public int D { get; protected internal set; } public int E { get; private protected set; } public A Set() { (B, C, D, E) = (1, 2, 3, 4); return this; } }", "A", "new A().Set()", "(it.B, it.C, it.D, it.E)"],
        ["private members that are fields", "[HessianType(\"x.A\")] public class A { [HessianField(\"b\")] private int _b; [HessianField] private string? C { get; set; } public A Set() { (_b, C) = (1, \"c\"); return this; } public object Get() => (_b, C); }", "A", "new A().Set()", "it.Get()"],
        ["read-only fields stay out", "[HessianType(\"x.A\")] public class A { public readonly int X = 5; public int Y { get; set; } public int Z { get; } = 6; }", "A", "new() { Y = 1 }", "(it.X, it.Y, it.Z)"],
        ["static and constant members stay out", "[HessianType(\"x.A\")] public class A { public const int C = 1; public static int S { get; set; } public static string? F; public int X { get; set; } }", "A", "new() { X = 1 }", "it.X"],
        ["indexers, events and explicit implementations stay out", "public interface I { int P { get; set; } } [HessianType(\"x.A\")] public class A : I { int I.P { get => X; set => X = value; } public int this[int i] { get => i; set { } } public event EventHandler? Done; public int X { get; set; } public void Raise() => Done?.Invoke(this, EventArgs.Empty); }", "A", "new() { X = 1 }", "it.X"],
        ["interface with default members", "public interface I { int X { get; set; } int Twice => 2 * X; int Thrice { get => 3 * X; set => X = value / 3; } } [HessianType(\"x.A\")] public class A : I { public int X { get; set; } }", "A", "new() { X = 2 }", "((I)it).Thrice"],
        ["members that hide and override", "[HessianType(\"x.B\")] public class B { public int X { get; set; } public virtual object? Y { get; set; } public string? Z; } [HessianType(\"x.A\")] public class A : B { public new string? X { get; set; } public override object? Y { get; set; } public new int Z; }", "A", "new() { X = \"x\", Y = 2, Z = 3 }", "(it.X, ((B)it).X, it.Y, it.Z, ((B)it).Z)"],
        ["covariant and abstract properties", "[HessianType(\"x.B\")] public abstract class B { public abstract int X { get; set; } } [HessianType(\"x.A\")] public class A : B { public override int X { get; set; } }", "A", "new() { X = 1 }", "it.X"],
        ["members of a generic base class", "public class B<T> { public T? X { get; private set; } [HessianField] private List<T>? Y { get; set; } public void Set(T x) { X = x; Y = [x]; } public object Get() => (X, Y![0]); } [HessianType(\"x.A\")] public class A : B<string> { public static A Of() { var a = new A(); a.Set(\"s\"); return a; } }", "A", "A.Of()", "it.Get()"],
        ["null everywhere", "[HessianType(\"x.E\")] public enum E { One } [HessianType(\"x.S\")] public struct S { public int? X; } [HessianType(\"x.A\")] public class A { public int? B { get; set; } public E? C { get; set; } public S? D { get; set; } public string? F { get; set; } public List<int?>? G { get; set; } public Dictionary<string, S?>? H { get; set; } public S?[]? I { get; set; } }", "A", "new() { G = [1, null], H = new() { [\"k\"] = null }, I = [null, new S()] }", "(it.B, it.C, it.D, it.F, it.G![1], it.H![\"k\"], it.I![1])"],
        ["enum with aliases and another base", "[HessianType(\"x.E\")] public enum E : ulong { None, One = 1, Uno = One, Max = ulong.MaxValue } [HessianType(\"x.A\")] public class A { public E X { get; set; } public Dictionary<E, E[]>? Y { get; set; } }", "A", "new() { X = E.Uno, Y = new() { [E.Max] = [E.None] } }", "(it.X, it.Y![E.Max][0])"],
        ["named like keywords", "namespace @namespace { [HessianType(\"x.A\")] public class @class { public @class? @new { get; set; } public int @int; public string? @event { get; init; } } }", "@namespace.@class", "new() { @int = 1, @event = \"e\", @new = new() }", "(it.@int, it.@event, it.@new!.@int)"],
        ["named like contextual words", "[HessianType(\"x.A\")] public class var { public int value { get; set; } public int reader; public int writer; public int fields; public int order; public int member; public int options; public int number; public int await; public int global; public @dynamic? field { get; set; } } [HessianType(\"x.D\")] public class @dynamic { public int where; public int _converter0; }", "global::var", "new() { value = 1, reader = 2, global = 3, field = new() { where = 4 } }", "(it.value, it.reader, it.global, it.field!.where)"],
        ["with Java names in other scripts", "[HessianType(\"org.例.Größe\")] public class Größe { [HessianField(\"名前\")] public string? Naïve { get; set; } public int Größer { get; set; } }", "Größe", "new() { Naïve = \"名\", Größer = 2 }", "(it.Naïve, it.Größer)"],
        ["with a very long name", "[HessianType(\"x.A\")] public class " + new string('A', 300) + " { public int X { get; set; } } [HessianType(\"x.B\")] public class B { public " + new string('A', 300) + "? Y { get; set; } }", "B", "new() { Y = new() { X = 1 } }", "it.Y!.X"],
        ["obsolete, with and without error, and experimental", "[HessianType(\"x.A\")] public class A { [Obsolete] public int X { get; set; } [Obsolete(\"no\", true)] public int Y { get; set; } [System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] public int W { get; set; } public static A Of() { var a = new A(); foreach (var p in typeof(A).GetProperties()) p.SetValue(a, 1); return a; } public object Get() => typeof(A).GetProperty(\"Y\")!.GetValue(this)!; }", "A", "A.Of()", "it.Get()"],
        ["without nullable annotations", "#nullable disable\n[HessianType(\"x.A\")] public class A { public string X { get; set; } public List<string> Y { get; set; } public A Z { get; set; } }\n#nullable restore\n", "A", "new() { X = \"x\", Y = [\"y\"], Z = new() }", "(it.X, it.Y[0], it.Z.X)"],
        ["with dynamic and tuples of names", "[HessianType(\"x.A\")] public class A { public dynamic? X { get; set; } public object? Y { get; set; } public List<dynamic>? Z { get; set; } }", "A", "new() { X = 1, Y = \"y\", Z = [2] }", "((object)it.X!, it.Y, (object)it.Z![0])"],
        ["with no members", "[HessianType(\"x.A\")] public class A;", "A", "new()", "it is not null"],
        ["with many members", "[HessianType(\"x.A\")] public class A { " + string.Concat(Enumerable.Range(0, 300).Select(i => $"public int P{i} {{ get; set; }} ")) + "}", "A", "new() { P0 = 1, P299 = 2 }", "(it.P0, it.P299)"],
        ["with names that the generated code uses", "namespace Hessian2Types { public class HessianReader; public class Int32; } [HessianType(\"x.A\")] public class HessianTypes { public int Resolver { get; set; } public string? System { get; set; } public string? Hessian2 { get; set; } }", "global::HessianTypes", "new() { Resolver = 1, System = \"s\", Hessian2 = \"h\" }", "(it.Resolver, it.System, it.Hessian2)"],
        ["exception", "[HessianType(\"x.A\")] public class A : Exception { public A() { } public A(string m) : base(m) { } public int Code { get; init; } }", "A", "new(\"m\") { Code = 3 }", "(it.Message, it.Code)"],
        ["built without any constructor", "[HessianType(\"x.A\")] public class A { public A(string x, int y) => (X, Y) = (x.Trim(), y); public string X { get; private set; } public int Y { get; } }", "A", "new(\" x \", 0)", "(it.X, it.Y)"],
    ];

    private static IEnumerable<TestCaseData> Shapes => s_shapes.Select(static shape => new TestCaseData(shape[1], shape[2], shape[3], shape[4]).SetArgDisplayNames(shape[0]));

    [TestCaseSource(nameof(Shapes))]
    public void Every_shape_compiles_without_a_word_and_comes_back(string declarations, string type, string make, string show)
    {
        string source = declarations + Harness
            .Replace("TYPE", type, StringComparison.Ordinal).Replace("MAKE", make, StringComparison.Ordinal).Replace("SHOW", show, StringComparison.Ordinal);
        var run = GeneratorRun.Of(source);

        Assert.That(run.Reports, Is.Empty);
        Assert.That(run.GeneratedFaults(), Is.Empty);
        Assert.That(GeneratorRun.Of(source, LanguageVersion.CSharp12).GeneratedFaults(), Is.Empty);
        Assert.That(run.LoadDespiteWarnings().GetType("Test")!.GetMethod("Run")!.Invoke(null, null), Is.EqualTo(""));
    }

    [Test]
    public void No_generated_file_has_a_name_that_a_disk_refuses()
    {
        var run = GeneratorRun.Of($"namespace {new string('N', 200)} {{ [HessianType(\"x.A\")] public class {new string('A', 200)}; [HessianType(\"x.B\")] public class {new string('A', 199)}B; [HessianType(\"x.C\")] public class {new string('例', 120)}; }}");

        Assert.That(run.Files, Has.Count.EqualTo(4));
        Assert.That(run.Files.Keys.Select(System.Text.Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(255));
    }

    [Test]
    public void Members_of_a_base_class_of_another_assembly_come_back()
    {
        var other = GeneratorRun.Of("public class B { public int X { get; protected internal set; } [HessianField] private string? Y { get; set; } internal int Hidden { get; set; } public B Set() { (X, Y) = (1, \"y\"); return this; } public object Get() => (X, Y); }", "Other");
        string source = "[HessianType(\"x.A\")] public class A : B { public int Z { get; set; } }" + Harness
            .Replace("TYPE", "A", StringComparison.Ordinal).Replace("MAKE", "(A)new A { Z = 3 }.Set()", StringComparison.Ordinal).Replace("SHOW", "(it.Get(), it.Z)", StringComparison.Ordinal);
        var run = GeneratorRun.Of(source, "Sample", other);

        Assert.That(run.Reports, Is.Empty);
        Assert.That(run.Load(other).GetType("Test")!.GetMethod("Run")!.Invoke(null, null), Is.EqualTo(""));
    }
}
