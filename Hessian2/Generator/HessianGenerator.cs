using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hessian2.Generator;

/// <summary>
/// Makes a converter for each type marked [HessianType] or named by [assembly: HessianTypeFor], and one resolver per assembly that knows
/// them and every closed collection that they mention. Parser, model and emitter are apart: the model is text and equal by value, so an edit
/// that changes no such type emits nothing anew.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class HessianGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step whose outputs are the types to emit.</summary>
    public const string TypesStep = "Types";

    /// <summary>The tracked step whose output is the assembly's resolver.</summary>
    public const string ResolverStep = "Resolver";

    /// <summary>The tracked step whose outputs are what is wrong.</summary>
    public const string DiagnosticsStep = "Diagnostics";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var marked = Find(context, "HessianTypeAttribute", ParseType);
        var named = Find(context, "HessianTypeForAttribute", ParseTypesFor);
        var closed = Find(context, "HessianClosedAttribute", ParseClosed);
        var converted = Find(context, "HessianConverterAttribute", ParseConverted, static (node, _) => node is BaseTypeDeclarationSyntax);
        var parsed = marked.Combine(named).Combine(closed).Combine(converted)
            .Select(static (all, _) => ParseResult.Join([.. all.Left.Left.Left, .. all.Left.Left.Right, .. all.Left.Right, .. all.Right]));
        RegisterTypes(context, parsed);
        RegisterResolver(context, parsed);
        RegisterDiagnostics(context, parsed);
    }

    private static IncrementalValueProvider<ImmutableArray<ParseResult>> Find(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, ParseResult> parse,
        Func<SyntaxNode, CancellationToken, bool>? mayBe = null) =>
        context.SyntaxProvider.ForAttributeWithMetadataName("Hessian2." + attribute, mayBe ?? (static (_, _) => true), parse).Collect();

    private static void RegisterTypes(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var space = NamespaceOf(context);
        var types = parsed.SelectMany(static (result, _) => result.Types.ToImmutableArray()).WithTrackingName(TypesStep);
        context.RegisterSourceOutput(types.Combine(space), static (output, input) => EmitType(output, input.Left, input.Right));
    }

    private static void RegisterResolver(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var resolver = parsed.Combine(NamespaceOf(context))
            .Select(static (input, _) => ResolverOf(input.Left, input.Right))
            .WithTrackingName(ResolverStep);
        context.RegisterSourceOutput(resolver, EmitResolver);
    }

    private static void RegisterDiagnostics(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var diagnostics = parsed
            .SelectMany(static (result, _) => result.Diagnostics.Concat(DoubleClaims(result.Claims)).ToImmutableArray())
            .WithTrackingName(DiagnosticsStep);
        // Where nothing is wrong there is nothing to combine: no compilation makes anything anew.
        context.RegisterSourceOutput(
            diagnostics.Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));
    }

    private static ResolverModel ResolverOf(ParseResult parsed, string space) =>
        new(space, IsNeeded: parsed.Claims.Count + parsed.Entries.Count > 0, parsed.Entries, parsed.Resolvers);

    private static IncrementalValueProvider<string> NamespaceOf(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (compilation, _) => Names.NamespaceOf(compilation.AssemblyName ?? ""));

    private static ImmutableArray<DiagnosticInfo> DoubleClaims(EquatableArray<ClaimModel> claims) =>
    [
        .. claims.GroupBy(static claim => claim.JavaName).SelectMany(static same =>
        {
            var first = same.First();
            return same.Where(claim => claim.Type != first.Type)
                .Select(claim => new DiagnosticInfo(Diagnostics.SameClass, claim.Location, [first.Type, claim.Type, claim.JavaName]));
        }),
    ];
}
