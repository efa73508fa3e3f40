using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hessian2.Generator;

/// <summary>The names of what is generated: functions of the names in the user's source, so that other generators can rely on them.</summary>
internal static class Names
{
    /// <summary>The class that holds an assembly's resolver, in the namespace <see cref="NamespaceOf"/>.</summary>
    public const string ResolverClass = "HessianTypes";

    /// <summary>
    /// The namespace of an assembly's <c>HessianTypes</c>: the assembly's name, in each of whose parts between dots every character that
    /// no identifier may have is an underscore, with one more in front where the part begins with a digit.
    /// </summary>
    public static string NamespaceOf(string assembly) => string.Join(".", assembly.Split('.').Select(IdentifierOf));

    /// <summary>That class of an assembly, by its name in metadata.</summary>
    public static string ResolverClassOf(string assembly) => $"{NamespaceOf(assembly).Replace("@", "")}.{ResolverClass}";

    /// <summary>The resolver of an assembly as it stands in source.</summary>
    public static string ResolverOf(string assembly) => $"global::{NamespaceOf(assembly)}.{ResolverClass}.Resolver";

    /// <summary>
    /// The stem of the names of what is generated for a type: its full name with its parts joined by underscores (those within doubled)
    /// and the number of its type parameters behind: <c>Acme.Page&lt;T&gt;</c> is <c>Acme_Page_1</c>.
    /// </summary>
    public static string StemOf(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            string name = outer.Name.Replace("_", "__");
            parts.Push(outer.Arity == 0 ? name : $"{name}_{outer.Arity}");
        }
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            parts.Push(space.Name.Replace("_", "__"));
        }
        return string.Join("_", parts);
    }

    /// <summary>An identifier as it stands in source.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    /// <summary>A string as it stands in source.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>True for what may be the fully qualified name of a Java class.</summary>
    public static bool IsClass(string name) => name.Split('.').All(IsPart);

    private static bool IsPart(string part) =>
        part.Length > 0 && !char.IsDigit(part[0]) && part.All(static c => char.IsLetterOrDigit(c) || c is '_' or '$');

    private static string IdentifierOf(string part)
    {
        var letters = new StringBuilder(part.Length);
        foreach (char c in part) letters.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (letters.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(letters[0])) letters.Insert(0, '_');
        return Escape(letters.ToString());
    }
}
