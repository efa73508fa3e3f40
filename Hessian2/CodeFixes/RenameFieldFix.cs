using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hessian2.CodeFixes;

/// <summary>HES006: gives the second of two members of one Java name a name of its own, with a number behind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameFieldFix)), Shared]
public sealed class RenameFieldFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["HES006"];

    /// <inheritdoc/>
    protected override string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic) =>
        NameIn(diagnostic) is { } name && declaration is PropertyDeclarationSyntax or FieldDeclarationSyntax or EnumMemberDeclarationSyntax
            ? $"Name it '{name}2' with [HessianField]"
            : null;

    /// <inheritdoc/>
    protected override void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        string name = NameIn(diagnostic) + "2";
        var named = declaration.DescendantNodes().OfType<AttributeSyntax>()
            .FirstOrDefault(static one => one.Name.ToString() is "HessianField" or "HessianFieldAttribute" or "Hessian2.HessianField");
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        if (named?.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null } given) editor.ReplaceNode(given, given.WithExpression(literal));
        else editor.AddAttribute(declaration, Attribute("HessianField", literal.ToString()));
    }

    private static string? NameIn(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue("2", out string? name) ? name : null;
}
