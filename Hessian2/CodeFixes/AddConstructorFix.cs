using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Hessian2.CodeFixes;

/// <summary>HES003: adds a private parameterless constructor, through the primary one where the class has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddConstructorFix)), Shared]
public sealed class AddConstructorFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["HES003"];

    /// <inheritdoc/>
    protected override string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic) =>
        declaration is TypeDeclarationSyntax ? "Add a private parameterless constructor" : null;

    /// <inheritdoc/>
    protected override void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic) =>
        editor.ReplaceNode(declaration, static (current, _) => Extended((TypeDeclarationSyntax)current));

    private static TypeDeclarationSyntax Extended(TypeDeclarationSyntax type)
    {
        string through = type.ParameterList is { } primary ? $" : this({string.Join(", ", primary.Parameters.Select(static _ => "default!"))})" : "";
        var constructor = SyntaxFactory.ParseMemberDeclaration($"private {type.Identifier.Text}(){through}\n{{\n}}")!
            .WithAdditionalAnnotations(Formatter.Annotation)
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker);
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            type = type.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        }
        return (TypeDeclarationSyntax)type.WithMembers(type.Members.Insert(0, constructor)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
