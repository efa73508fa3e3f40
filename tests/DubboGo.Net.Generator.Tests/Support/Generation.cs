using System.Reflection;
using System.Runtime.Loader;
using Hessian2.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DubboGo.Net.Generator.Tests;

/// <summary>What the generator makes of a project given as text.</summary>
internal sealed class Generation
{
    private const string SourcePath = "Source.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using DubboGo.Net;
        global using Hessian2;
        """;

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly GeneratorRunResult _result;

    private Generation(Compilation compilation, GeneratorRunResult result) => (Compilation, _result) = (compilation, result);

    /// <summary>The project with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The files that it generated.</summary>
    public IReadOnlyList<string> Sources => [.. _result.GeneratedSources.Select(source => source.SourceText.ToString())];

    /// <summary>The only generated file.</summary>
    public string Source => Sources.Single();

    /// <summary>Runs the generator, and the codec's beside it, over a project of these files.</summary>
    public static Generation Of(params string[] sources) => Of(Compile("Acme.Contracts", sources));

    /// <inheritdoc cref="Of(string[])"/>
    public static Generation Of(CSharpCompilation project)
    {
        var driver = NewDriver(new HessianGenerator()).RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        return new(compilation, driver.GetRunResult().Results[0]);
    }

    /// <summary>A driver that tracks its steps.</summary>
    public static GeneratorDriver NewDriver(params IIncrementalGenerator[] others) => CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator(), .. others.Select(other => other.AsSourceGenerator())],
        parseOptions: s_language,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A project, not run through the generator.</summary>
    public static CSharpCompilation Compile(string assembly, IEnumerable<string> sources, params MetadataReference[] references) => CSharpCompilation.Create(
        assembly,
        [Parse(Usings), .. sources.Select(source => Parse(source))],
        [.. s_references, .. references],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path = SourcePath) => CSharpSyntaxTree.ParseText(source, s_language, path);

    /// <summary>The project's assembly, loaded: fails where there is as much as a warning.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        var problems = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && !IsUndocumentedTest(diagnostic));
        Assert.That(problems, Is.Empty, () => string.Join("\n", Sources));
        image.Position = 0;
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: false).LoadFromStream(image);
    }

    private static bool IsUndocumentedTest(Diagnostic diagnostic) => diagnostic is { Id: "CS1591", Location.SourceTree.FilePath: SourcePath };

    /// <summary>The contract that the project registers for its interface of that name.</summary>
    public ServiceContract Contract(string interfaceName) => ServiceContract.Of(Load().GetType(interfaceName, throwOnError: true)!);

    /// <summary>The parsed methods of the only contract, as Java sees them: <c>name(descriptor)</c>.</summary>
    public IEnumerable<string> Methods(string interfaceName) => Contract(interfaceName).Methods.Select(method => method.ToString());
}
