using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

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

    private const string Attributes = "Hessian2.";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var marked = context.SyntaxProvider.ForAttributeWithMetadataName(Attributes + "HessianTypeAttribute", static (_, _) => true, ParseType);
        var named = context.SyntaxProvider.ForAttributeWithMetadataName(Attributes + "HessianTypeForAttribute", static (_, _) => true, ParseTypesFor);
        var closed = context.SyntaxProvider.ForAttributeWithMetadataName(Attributes + "HessianClosedAttribute", static (_, _) => true, ParseClosed);
        var parsed = marked.Collect().Combine(named.Collect()).Combine(closed.Collect())
            .Select(static (all, _) => ParseResult.Join([.. all.Left.Left, .. all.Left.Right, .. all.Right]));
        RegisterTypes(context, parsed);
        RegisterResolver(context, parsed);
        RegisterDiagnostics(context, parsed);
    }

    private static void RegisterTypes(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var space = NamespaceOf(context);
        var types = parsed.SelectMany(static (result, _) => result.Types.ToImmutableArray()).WithTrackingName(TypesStep);
        context.RegisterSourceOutput(types.Combine(space), static (output, input) => EmitType(output, input.Left, input.Right));
    }

    private static void RegisterResolver(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var resolver = parsed.Combine(NamespaceOf(context))
            .Select(static (input, _) => new ResolverModel(input.Right, input.Left.Claims.Count + input.Left.Entries.Count > 0, input.Left.Entries, input.Left.Resolvers))
            .WithTrackingName(ResolverStep);
        context.RegisterSourceOutput(resolver, EmitResolver);
    }

    private static void RegisterDiagnostics(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ParseResult> parsed)
    {
        var diagnostics = parsed
            .SelectMany(static (result, _) => result.Diagnostics.Concat(DoubleClaims(result.Claims)).ToImmutableArray())
            .WithTrackingName(DiagnosticsStep);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

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
