using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hessian2.Generator.Tests;

/// <summary>One run of the generator over source in memory: what it said, what it made, and the assembly that both give.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions s_compile = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    private static readonly MetadataReference[] s_framework = [.. Framework()];

    /// <summary>What each source begins with.</summary>
    public const string Usings = "using System; using System.Collections.Generic; using Hessian2;\n";

    private readonly CSharpCompilation _output;

    private GeneratorRun(CSharpCompilation output, GeneratorDriverRunResult result)
    {
        _output = output;
        Result = result;
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the generator reported, as <c>HES001: message</c>.</summary>
    public IEnumerable<string> Reports => Result.Diagnostics.Select(static one => $"{one.Id}: {one.GetMessage()}");

    /// <summary>The files that it made, by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedTrees.ToDictionary(static tree => Path.GetFileName(tree.FilePath), static tree => tree.ToString());

    public static GeneratorRun Of(string source, string assembly = "Sample", params GeneratorRun[] references)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(source, assembly, references), out var output, out _);
        return new((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>The same in an older C#.</summary>
    public static GeneratorRun Of(string source, LanguageVersion language)
    {
        var parse = s_parse.WithLanguageVersion(language);
        var compilation = Compile("");
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(Usings + source, parse, "Sample.cs"));
        var driver = Driver(parse).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>A driver that tracks its steps.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? parse = null) => CSharpGeneratorDriver.Create(
        [new HessianGenerator().AsSourceGenerator()], parseOptions: parse ?? s_parse,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(string source, string assembly = "Sample", params GeneratorRun[] references) =>
        CompileText(Usings + source, assembly, references);

    /// <summary>A compilation of one file that is just the text.</summary>
    public static CSharpCompilation CompileText(string text, string assembly = "Sample", params GeneratorRun[] references) => CSharpCompilation.Create(
        assembly, [Parse(text)], [.. s_framework, .. references.Select(static run => run._output.ToMetadataReference())], s_compile);

    public static SyntaxTree Parse(string source, string path = "Sample.cs") => CSharpSyntaxTree.ParseText(source, s_parse, path);

    /// <summary>Errors and warnings of the source together with what was generated.</summary>
    public IEnumerable<string> Faults() => _output.GetDiagnostics()
        .Where(static one => one.Severity >= DiagnosticSeverity.Warning && one.Id != "CS1591" || IsInGenerated(one))
        .Select(static one => one.ToString());

    /// <summary>Errors, and warnings of what was generated.</summary>
    public IEnumerable<string> GeneratedFaults() => _output.GetDiagnostics()
        .Where(static one => one.Severity == DiagnosticSeverity.Error || IsInGenerated(one)).Select(static one => one.ToString());

    /// <summary>The assembly, loaded, and those that it refers to.</summary>
    public Assembly Load(params GeneratorRun[] references)
    {
        Assert.That(Faults(), Is.Empty);
        return LoadDespiteWarnings(references);
    }

    /// <summary>The assembly, loaded, though the source itself has warnings.</summary>
    public Assembly LoadDespiteWarnings(params GeneratorRun[] references)
    {
        var context = new AssemblyLoadContext(_output.AssemblyName);
        foreach (var reference in references) context.LoadFromStream(reference.Emit());
        return context.LoadFromStream(Emit());
    }

    // A public type of the test source needs no comment; one of generated code does.
    private static bool IsInGenerated(Diagnostic one) =>
        one.Severity >= DiagnosticSeverity.Warning && one.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static IEnumerable<MetadataReference> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Hessian2.dll" or "netstandard.dll"))
        .Select(static path => MetadataReference.CreateFromFile(path));

    private MemoryStream Emit()
    {
        var stream = new MemoryStream();
        Assert.That(_output.Emit(stream).Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        stream.Position = 0;
        return stream;
    }
}
