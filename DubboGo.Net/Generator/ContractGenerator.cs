using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DubboGo.Net.Generator;

/// <summary>
/// Makes, for each interface marked [DubboService], a proxy, one invocation class per method, and the contract that names them. Parser,
/// model and emitter are apart: the model is text and equal by value, so an edit that changes no contract emits nothing anew.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step whose outputs are the parsed interfaces.</summary>
    public const string ContractsStep = "Contracts";

    private const string ServiceAttribute = "DubboGo.Net.DubboServiceAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ServiceAttribute,
                static (node, _) => node is InterfaceDeclarationSyntax,
                static (marked, cancellationToken) => ContractParser.Parse(marked, cancellationToken))
            .WithTrackingName(ContractsStep);
        var twins = parsed.Select(static (result, _) => result.Contract?.HintName ?? "").Collect().Select(static (names, _) => HintNames.TwinsOf(names));
        context.RegisterSourceOutput(parsed.Combine(twins), static (output, input) => Output(output, input.Left, input.Right));
    }

    private static void Output(SourceProductionContext output, ParseResult result, EquatableArray<string> twins)
    {
        foreach (var diagnostic in result.Diagnostics) output.ReportDiagnostic(diagnostic.ToDiagnostic());
        if (result.Contract is not { } contract) return;
        output.AddSource(HintNames.Of(contract.HintName, HintNames.NumberOf(contract.HintName, twins)), ContractEmitter.Emit(contract));
    }
}
