using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DubboGo.Net.Generator;

/// <summary>The names of what is generated: functions of the names in the user's source, so that other code can rely on them.</summary>
internal static class GeneratedNames
{
    private const string ResolverClass = "HessianTypes";

    /// <summary>
    /// The stem of a contract's names: the interface's without its leading <c>I</c>, behind the names of the types that it is nested in:
    /// <c>IUserService</c> gives <c>UserServiceProxy</c> and <c>UserServiceContract</c>, <c>Api.IUsers</c> gives <c>Api_UsersProxy</c>.
    /// </summary>
    public static string StemOf(INamedTypeSymbol contract)
    {
        string stem = WithoutPrefix(contract.Name);
        for (var outer = contract.ContainingType; outer is not null; outer = outer.ContainingType) stem = $"{outer.Name}_{stem}";
        return stem;
    }

    /// <summary>
    /// Where the Hessian2 generator puts an assembly's resolver: the class <c>HessianTypes</c> in a namespace that is the assembly's name,
    /// each part between dots made an identifier.
    /// </summary>
    public static string ResolverOf(IAssemblySymbol assembly) =>
        $"global::{string.Join(".", assembly.Name.Split('.').Select(IdentifierOf).Select(Escape))}.{ResolverClass}.Resolver";

    /// <summary>That class, by its name in metadata.</summary>
    public static string ResolverClassOf(IAssemblySymbol assembly) =>
        $"{string.Join(".", assembly.Name.Split('.').Select(IdentifierOf))}.{ResolverClass}";

    /// <summary>An identifier as it stands in source.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    private static string WithoutPrefix(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;

    private static string IdentifierOf(string part)
    {
        string letters = new([.. part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        return letters.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? letters : "_" + letters;
    }
}
