using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hessian2.CodeFixes;

/// <summary>HES004, HES005: leaves a member out that has no counterpart in Java.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoreMemberFix)), Shared]
public sealed class IgnoreMemberFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["HES004", "HES005"];

    /// <inheritdoc/>
    protected override string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic) =>
        declaration is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax ? "Leave the member out with [HessianIgnore]" : null;

    /// <inheritdoc/>
    protected override void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        if (declaration is ParameterSyntax parameter) editor.ReplaceNode(parameter, OfProperty(parameter));
        else editor.AddAttribute(declaration, Attribute("HessianIgnore"));
    }

    // On a record's parameter the attribute has to say that it is the property's.
    private static ParameterSyntax OfProperty(ParameterSyntax parameter) =>
        parameter.AddAttributeLists(Attribute("HessianIgnore")
            .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)))
            .WithTrailingTrivia(SyntaxFactory.Space));
}
