using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hessian2.CodeFixes;

/// <summary>HES001: makes a type, and those around it, internal where generated code could not name them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInternalFix)), Shared]
public sealed class MakeInternalFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["HES001"];

    /// <inheritdoc/>
    protected override string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic) =>
        declaration is BaseTypeDeclarationSyntax type ? $"Make '{type.Identifier.Text}' internal" : null;

    /// <inheritdoc/>
    protected override void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        foreach (var type in declaration.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Where(IsHidden))
        {
            editor.ReplaceNode(type, static (current, generator) =>
                generator.WithAccessibility(WithoutFile((BaseTypeDeclarationSyntax)current), Accessibility.Internal));
        }
    }

    private static bool IsHidden(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.FileKeyword)
        || (type.Parent is BaseTypeDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.InternalKeyword));

    private static BaseTypeDeclarationSyntax WithoutFile(BaseTypeDeclarationSyntax type) =>
        type.WithModifiers([.. type.Modifiers.Where(static one => !one.IsKind(SyntaxKind.FileKeyword))]);
}
