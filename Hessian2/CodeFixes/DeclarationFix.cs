using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Hessian2.CodeFixes;

/// <summary>A fix of one declaration in its own file: the one that the diagnostic stands at.</summary>
public abstract class DeclarationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (DeclarationAt(root, diagnostic) is not { } declaration || TitleOf(declaration, diagnostic) is not { } title) continue;
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => ApplyAsync(context.Document, diagnostic, cancellation), GetType().Name), diagnostic);
        }
    }

    /// <summary>What the fix does to the declaration; null where it can do nothing.</summary>
    protected abstract string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic);

    /// <summary>Does it.</summary>
    protected abstract void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic);

    /// <summary>An attribute of the library, which the editor shortens where the file has a using.</summary>
    protected static AttributeListSyntax Attribute(string name, string? argument = null)
    {
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName($"global::Hessian2.{name}").WithAdditionalAnnotations(Simplifier.Annotation));
        if (argument is not null) attribute = attribute.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList($"({argument})"));
        return SyntaxFactory.AttributeList([attribute]).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private async Task<Document> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (DeclarationAt(editor.OriginalRoot, diagnostic) is { } declaration) Apply(editor, declaration, diagnostic);
        return editor.GetChangedDocument();
    }

    // A type, a member, a constant, or the parameter that declares a record's property.
    private static SyntaxNode? DeclarationAt(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().FirstOrDefault(static node => node is MemberDeclarationSyntax or ParameterSyntax);
}
