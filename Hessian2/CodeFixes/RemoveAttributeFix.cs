using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Hessian2.CodeFixes;

/// <summary>HES002, HES008, HES010, HES013: takes away the attribute that the declaration cannot have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeFix)), Shared]
public sealed class RemoveAttributeFix : DeclarationFix
{
    private static readonly Dictionary<string, string> s_attributes = new()
    {
        ["HES002"] = "HessianType",
        ["HES008"] = "HessianField",
        ["HES010"] = "HessianConstructor",
        ["HES013"] = "HessianConverter",
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [.. s_attributes.Keys];

    /// <inheritdoc/>
    protected override string? TitleOf(SyntaxNode declaration, Diagnostic diagnostic) =>
        Find(declaration, diagnostic) is null ? null : $"Remove [{s_attributes[diagnostic.Id]}]";

    /// <inheritdoc/>
    protected override void Apply(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        if (Find(declaration, diagnostic) is { } attribute) editor.RemoveNode(attribute);
    }

    private static AttributeSyntax? Find(SyntaxNode declaration, Diagnostic diagnostic)
    {
        string name = s_attributes[diagnostic.Id];
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        return lists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute => LastPartOf(attribute.Name) is var last && (last == name || last == name + "Attribute"));
    }

    private static string LastPartOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => "",
    };
}
